/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * apa.csl of 2026-02-14.
 * Differs from citeproc: the description of a report keeps its case.
 */
export const APA = {
  citeproc: {
    news: 'DPA. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by two':
      'de la Cruz, M. J., & Smith, J. A. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by three':
      'de la Cruz, M. J., Smith, J. A., & King, M. L., Jr. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by four':
      'Fama, G., Famb, G., Famc, G., & Famd, G. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by six':
      'Fama, G., Famb, G., Famc, G., Famd, G., Fame, G., & Famf, G. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by seven':
      'Fama, G., Famb, G., Famc, G., Famd, G., Fame, G., Famf, G., & Famg, G. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by twenty':
      'Fama, G., Famb, G., Famc, G., Famd, G., Fame, G., Famf, G., Famg, G., Famh, G., Fami, G., Famj, G., Famk, G., Faml, G., Famm, G., Famn, G., Famo, G., Famp, G., Famq, G., Famr, G., Fams, G., & Famt, G. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by twenty-two':
      'Fama, G., Famb, G., Famc, G., Famd, G., Fame, G., Famf, G., Famg, G., Famh, G., Fami, G., Famj, G., Famk, G., Faml, G., Famm, G., Famn, G., Famo, G., Famp, G., Famq, G., Famr, G., Fams, G., … Famv, G. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by a junior':
      'King, M. L., Jr. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by one with a dropping particle':
      'Beethoven, L. van. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by one with a hyphen':
      'Sartre, J.-P. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by one with accents':
      'Åström, É. Ö. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news by one with one name':
      'Plato. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news with an editor only':
      'Smith, J. A. (Ed.). (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news without author':
      'Harbour’s last ferry sails at noon, captain says. (2022, June 23). *Coast Daily*. https://coast.example/ferry.html',
    'news without date':
      'DPA. (n.d.). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. Retrieved April 26, 2024, from https://coast.example/ferry.html',
    'news in print': 'DPA. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*, A3.',
    'news that asks': 'DPA. (2022, June 23). Is this “the” end? *Coast Daily*. https://coast.example/ferry.html',
    'news of a month':
      'DPA. (2022, September). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news of a year':
      'DPA. (2022). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news of three days':
      'DPA. (2022, June 23–25). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news over New Year':
      'DPA. (2021–2022, December 30–January 2). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    'news of about 1850':
      'DPA. (ca. 1850). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    page: 'DPA. (2022, June 23). *Harbour’s last ferry sails at noon, captain says*. Coast Daily. https://coast.example/ferry.html',
    'page without author and date':
      '*Harbour’s last ferry sails at noon, captain says*. (n.d.). Coast Daily. Retrieved April 26, 2024, from https://coast.example/ferry.html',
    'page without author':
      '*Harbour’s last ferry sails at noon, captain says*. (2022, June 23). Coast Daily. https://coast.example/ferry.html',
    'page without date':
      'DPA. (n.d.). *Harbour’s last ferry sails at noon, captain says*. Coast Daily. Retrieved April 26, 2024, from https://coast.example/ferry.html',
    'page without site':
      'DPA. (2022, June 23). *Harbour’s last ferry sails at noon, captain says*. https://coast.example/ferry.html',
    magazine:
      'DPA. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*, *5*(2), 22–24. https://coast.example/ferry.html',
    blog: 'DPA. (2022, June 23). Harbour’s last ferry sails at noon, captain says. *Coast Daily*. https://coast.example/ferry.html',
    post: 'DPA. (2022, June 23). *Harbour’s last ferry sails at noon, captain says* [Online post]. Coast Daily. https://coast.example/ferry.html',
    journal:
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*, *12*(3), 123–145. https://doi.org/10.1000/182',
    'journal without DOI':
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*, *12*(3), 123–145. https://things.example/12',
    'journal in print':
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*, *12*(3), 123–145.',
    'journal without issue':
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*, *12*, 123–145. https://doi.org/10.1000/182',
    'journal ahead of print':
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*. https://doi.org/10.1000/182',
    'journal with an article number':
      'de la Cruz, M. J., & Smith, J. A. (2021). A study of “red” things in the wild: an overview. *Journal of Things*, *12*(3), e123. https://doi.org/10.1000/182',
    preprint:
      'Smith, J. A., & Sartre, J.-P. (2020). *State of the reefs* (2101.00001). arXiv. https://ocean.example/tr7',
    book: 'Beethoven, L. van. (1999). *the art of small gardens* (2nd ed.). Green Press.',
    'book with editors only':
      'Smith, J. A., & Sartre, J.-P. (Eds.). (1999). *the art of small gardens* (2nd ed.). Green Press.',
    'book with an editor too':
      'Beethoven, L. van. (1999). *the art of small gardens* (J. A. Smith, Ed.; 2nd ed.). Green Press.',
    'book online':
      'Beethoven, L. van. (1999). *the art of small gardens* (2nd ed.). Green Press. https://green.example/b',
    'book in a series': 'Beethoven, L. van. (1999). *the art of small gardens* (Revised edition, Vol. 2). Green Press.',
    chapter:
      'Smith, J. A. (2005). How moss grows. In J.-P. Sartre & M. L. King Jr. (Eds.), *The handbook of moss* (3rd ed., pp. 10–25). Green Press.',
    'chapter with DOI':
      'Smith, J. A. (2005). How moss grows. In J.-P. Sartre & M. L. King Jr. (Eds.), *The handbook of moss* (3rd ed., pp. 10–25). Green Press. https://doi.org/10.1000/x',
    'conference paper':
      'Smith, J. A. (2005). How moss grows. In J.-P. Sartre & M. L. King Jr. (Eds.), *Proceedings of the moss meeting* (3rd ed., pp. 10–25). Green Press.',
    'report without number': 'Ocean Agency. (2020). *State of the reefs*. Ocean Institute. https://ocean.example/tr7',
    thesis: 'Sartre, J.-P. (2018). *State of the reefs* [PhD thesis, University of Oslo]. https://ocean.example/tr7',
    speech: 'Smith, J. A. (1962, September 12). *State of the reefs* [Address]. https://ocean.example/tr7',
    document: 'Ocean Agency. (2010, March 4). *State of the reefs*. Ocean Institute. https://ocean.example/tr7',
  },
  ours: {
    report:
      'Ocean Agency. (2020). *State of the reefs* (Technical report TR-7). Ocean Institute. https://ocean.example/tr7',
  },
} as const;
