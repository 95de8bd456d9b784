/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * chicago-notes-bibliography.csl (18th edition) of 2026-08.
 * Differs from citeproc: prepositions of five letters and more have capitals, as the 18th edition wants; an unsigned page is filed under its
 * title and not under its site; a blog is called one; reports have their day; posts stand in the list.
 */
export const CHICAGO = {
  citeproc: {
    news: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by two':
      'Cruz, María José de la, and John A. Smith. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by three':
      'Cruz, María José de la, John A. Smith, and Martin Luther King Jr. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by four':
      'Fama, Given, Given Famb, Given Famc, and Given Famd. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by six':
      'Fama, Given, Given Famb, Given Famc, Given Famd, Given Fame, and Given Famf. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by a junior':
      'King, Martin Luther, Jr. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by one with a dropping particle':
      'Beethoven, Ludwig van. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by one with a hyphen':
      'Sartre, Jean-Paul. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by one with accents':
      'Åström, Élodie Östen. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by one with one name':
      'Plato. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news with an editor only':
      'Smith, John A., ed. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news without author':
      '*Coast Daily*. “Harbour’s Last Ferry Sails at Noon, Captain Says.” June 23, 2022. https://coast.example/ferry.html.',
    'news in print': 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022.',
    'news that asks': 'DPA. “Is This ‘the’ End?” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news of a month':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, September 2022. https://coast.example/ferry.html.',
    'news of a year':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 2022. https://coast.example/ferry.html.',
    'news of three days':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23–25, 2022. https://coast.example/ferry.html.',
    'news over New Year':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, December 30, 2021–January 2, 2022. https://coast.example/ferry.html.',
    'news of about 1850':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, [1850?]. https://coast.example/ferry.html.',
    magazine:
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    thesis: 'Sartre, Jean-Paul. “State of the Reefs.” PhD thesis, University of Oslo, 2018. https://ocean.example/tr7.',
    document: 'Ocean Agency. “State of the Reefs.” Ocean Institute, March 4, 2010. https://ocean.example/tr7.',
    'news by seven':
      'Fama, Given, Given Famb, Given Famc, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by twenty':
      'Fama, Given, Given Famb, Given Famc, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    'news by twenty-two':
      'Fama, Given, Given Famb, Given Famc, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, June 23, 2022. https://coast.example/ferry.html.',
    page: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily, June 23, 2022. https://coast.example/ferry.html.',
    'page without date':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily. Accessed April 26, 2024. https://coast.example/ferry.html.',
    'page without site':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” June 23, 2022. https://coast.example/ferry.html.',
    journal:
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12, no. 3 (2021): 123–45. https://doi.org/10.1000/182.',
    'journal without DOI':
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12, no. 3 (2021): 123–45. https://things.example/12.',
    'journal in print':
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12, no. 3 (2021): 123–45.',
    'journal without issue':
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12 (September 2021): 123–45. https://doi.org/10.1000/182.',
    'journal with an article number':
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things* 12, no. 3 (2021): e123. https://doi.org/10.1000/182.',
    book: 'Beethoven, Ludwig van. *The Art of Small Gardens*. 2nd ed. Green Press, 1999.',
    'book with editors only':
      'Smith, John A., and Jean-Paul Sartre, eds. *The Art of Small Gardens*. 2nd ed. Green Press, 1999.',
    'book online':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. 2nd ed. Green Press, 1999. https://green.example/b.',
    'book in a series':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. Revised edition. Vol. 2. Garden Books. Green Press, 1999.',
    'book with an editor too':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. 2nd ed. Edited by John A. Smith. Green Press, 1999.',
    chapter:
      'Smith, John A. “How Moss Grows.” In *The Handbook of Moss*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr. Green Press, 2005.',
    'chapter with DOI':
      'Smith, John A. “How Moss Grows.” In *The Handbook of Moss*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr. Green Press, 2005. https://doi.org/10.1000/x.',
  },
  ours: {
    'news without date':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*. Accessed April 26, 2024. https://coast.example/ferry.html.',
    blog: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily* (blog), June 23, 2022. https://coast.example/ferry.html.',
    post: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily, June 23, 2022. https://coast.example/ferry.html.',
    preprint:
      'Smith, John A., and Jean-Paul Sartre. “State of the Reefs.” Preprint, arXiv, November 2020. https://ocean.example/tr7.',
    'page without author and date':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily. Accessed April 26, 2024. https://coast.example/ferry.html.',
    'page without author':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” Coast Daily, June 23, 2022. https://coast.example/ferry.html.',
    'journal ahead of print':
      'Cruz, María José de la, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, September 2021. https://doi.org/10.1000/182.',
    'conference paper':
      'Smith, John A. “How Moss Grows.” In *Proceedings of the Moss Meeting*, 3rd ed., edited by Jean-Paul Sartre and Martin Luther King Jr., 10–25. Green Press, 2005.',
    report:
      'Ocean Agency. *State of the Reefs*. Technical Report TR-7. Ocean Institute, November 2020. https://ocean.example/tr7.',
    'report without number':
      'Ocean Agency. *State of the Reefs*. Ocean Institute, November 2020. https://ocean.example/tr7.',
    speech: 'Smith, John A. “State of the Reefs.” Address, Oslo, September 12, 1962. https://ocean.example/tr7.',
  },
} as const;
