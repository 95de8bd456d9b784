/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * chicago-author-date.csl (18th edition) of 2026-08.
 * Differs from citeproc: prepositions of five letters and more have capitals, as the 18th edition wants; an unsigned page is filed under its
 * title and not under its site; a blog is called one; a journal without numbers is dated by the month.
 */
export const CHICAGO_AUTHOR_DATE = {
  citeproc: {
    'news without date':
      'DPA. n.d. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*. Accessed April 26, 2024. https://coast.example/ferry.html.',
    journal:
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (3): 123–45. https://doi.org/10.1000/182.',
    'journal without DOI':
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (3): 123–45. https://things.example/12.',
    'journal in print':
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (3): 123–45.',
    'journal with an article number':
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (3): e123. https://doi.org/10.1000/182.',
    thesis: 'Sartre, Jean-Paul. 2018. “State of the Reefs.” PhD thesis, University of Oslo. https://ocean.example/tr7.',
    news: 'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by two':
      'Cruz, María José de la, and John A. Smith. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by three':
      'Cruz, María José de la, John A. Smith, and Martin Luther King Jr. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by four':
      'Fama, Given, Given Famb, Given Famc, and Given Famd. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by six':
      'Fama, Given, Given Famb, Given Famc, Given Famd, Given Fame, and Given Famf. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by seven':
      'Fama, Given, Given Famb, Given Famc, et al. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by twenty':
      'Fama, Given, Given Famb, Given Famc, et al. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by twenty-two':
      'Fama, Given, Given Famb, Given Famc, et al. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by a junior':
      'King, Martin Luther, Jr. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by one with a dropping particle':
      'Beethoven, Ludwig van. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by one with a hyphen':
      'Sartre, Jean-Paul. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by one with accents':
      'Åström, Élodie Östen. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news by one with one name':
      'Plato. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news with an editor only':
      'Smith, John A., ed. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news without author':
      '*Coast Daily*. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” June 23. https://coast.example/ferry.html.',
    'news in print': 'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23.',
    'news that asks': 'DPA. 2022. “Is This ‘the’ End?” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'news of a month':
      'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, September. https://coast.example/ferry.html.',
    'news of a year':
      'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*. https://coast.example/ferry.html.',
    'news of three days':
      'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23–25. https://coast.example/ferry.html.',
    'news over New Year':
      'DPA. 2021–2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, December 30–January 2. https://coast.example/ferry.html.',
    'news of about 1850':
      'DPA. [1850?]. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*. https://coast.example/ferry.html.',
    page: 'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily, June 23. https://coast.example/ferry.html.',
    'page without date':
      'DPA. n.d. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily. Accessed April 26, 2024. https://coast.example/ferry.html.',
    'page without site':
      'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” June 23. https://coast.example/ferry.html.',
    magazine:
      'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23. https://coast.example/ferry.html.',
    'journal without issue':
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (September): 123–45. https://doi.org/10.1000/182.',
    book: 'Beethoven, Ludwig van. 1999. *The Art of Small Gardens*. 2nd ed. Green Press.',
    'book with editors only':
      'Smith, John A., and Jean-Paul Sartre, eds. 1999. *The Art of Small Gardens*. 2nd ed. Green Press.',
    'book online':
      'Beethoven, Ludwig van. 1999. *The Art of Small Gardens*. 2nd ed. Green Press. https://green.example/b.',
    'book in a series':
      'Beethoven, Ludwig van. 1999. *The Art of Small Gardens*. Revised edition. Vol. 2. Garden Books. Green Press.',
    'report without number': 'Ocean Agency. 2020. *State of the Reefs*. Ocean Institute. https://ocean.example/tr7.',
    document: 'Ocean Agency. 2010. “State of the Reefs.” Ocean Institute, March 4. https://ocean.example/tr7.',
    'book with an editor too':
      'Beethoven, Ludwig van. 1999. *The Art of Small Gardens*. 2nd ed. Edited by John A. Smith. Green Press.',
    chapter:
      'Smith, John A. 2005. “How Moss Grows.” In *The Handbook of Moss*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr. Green Press.',
    'chapter with DOI':
      'Smith, John A. 2005. “How Moss Grows.” In *The Handbook of Moss*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr. Green Press. https://doi.org/10.1000/x.',
    report:
      'Ocean Agency. 2020. *State of the Reefs*. Technical Report TR-7. Ocean Institute. https://ocean.example/tr7.',
  },
  ours: {
    'journal ahead of print':
      'Cruz, María José de la, and John A. Smith. 2021. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, September. https://doi.org/10.1000/182.',
    'page without author and date':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” n.d. Coast Daily. Accessed April 26, 2024. https://coast.example/ferry.html.',
    'page without author':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” 2022. Coast Daily, June 23. https://coast.example/ferry.html.',
    blog: 'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily* (blog), June 23. https://coast.example/ferry.html.',
    post: 'DPA. 2022. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily, June 23. https://coast.example/ferry.html.',
    preprint:
      'Smith, John A., and Jean-Paul Sartre. 2020. “State of the Reefs.” Preprint, arXiv, November. https://ocean.example/tr7.',
    'conference paper':
      'Smith, John A. 2005. “How Moss Grows.” In *Proceedings of the Moss Meeting*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr., 10–25. Green Press.',
    speech: 'Smith, John A. 1962. “State of the Reefs.” Address, Oslo, September 12. https://ocean.example/tr7.',
  },
} as const;
