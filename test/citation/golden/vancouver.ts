/**
 * References as citeproc-js 2.4.63 prints them (`citeproc`), and those that we set in another way (`ours`). Style:
 * vancouver.csl of 2026-03-29.
 * Differs from citeproc: pages of a site are set like articles, with their day; uncertain dates are told; dates over New
 * Year keep their spaces; the kind of a report is told once.
 */
export const VANCOUVER = {
  citeproc: {
    news: '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by two':
      '1. de la Cruz MJ, Smith JA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by three':
      '1. de la Cruz MJ, Smith JA, King ML Jr. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by four':
      '1. Fama G, Famb G, Famc G, Famd G. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by six':
      '1. Fama G, Famb G, Famc G, Famd G, Fame G, Famf G. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by seven':
      '1. Fama G, Famb G, Famc G, Famd G, Fame G, Famf G, et al. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by twenty':
      '1. Fama G, Famb G, Famc G, Famd G, Fame G, Famf G, et al. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by twenty-two':
      '1. Fama G, Famb G, Famc G, Famd G, Fame G, Famf G, et al. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by a junior':
      '1. King ML Jr. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by one with a dropping particle':
      '1. Beethoven L van. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by one with a hyphen':
      '1. Sartre JP. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by one with accents':
      '1. Åström ÉÖ. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news by one with one name':
      '1. Plato. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news with an editor only':
      '1. Smith JA, editor. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news without author':
      '1. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news without date':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news in print': '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily. 2022 Jun 23:A3.',
    'news that asks':
      '1. DPA. Is this “the” end? Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news of a month':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Sep [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news of a year':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news of three days':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23–25 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    magazine:
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26];5(2):22–4. Available from: https://coast.example/ferry.html',
    blog: '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    journal:
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things. 2021 Sep 5;12(3):123–45. doi:10.1000/182',
    'journal without DOI':
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things [Internet]. 2021 Sep 5 [cited 2024 Apr 26];12(3):123–45. Available from: https://things.example/12',
    'journal in print':
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things. 2021 Sep 5;12(3):123–45.',
    'journal without issue':
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things. 2021 Sep 5;12:123–45. doi:10.1000/182',
    'journal ahead of print':
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things. 2021 Sep 5. doi:10.1000/182',
    'journal with an article number':
      '1. de la Cruz MJ, Smith JA. A study of “red” things in the wild: an overview. Journal of Things. 2021 Sep 5;12(3):e123. doi:10.1000/182',
    book: '1. Beethoven L van. the art of small gardens. 2nd ed. London: Green Press; 1999.',
    'book with editors only':
      '1. Smith JA, Sartre JP, editors. the art of small gardens. 2nd ed. London: Green Press; 1999.',
    'book with an editor too':
      '1. Beethoven L van. the art of small gardens. 2nd ed. Smith JA, editor. London: Green Press; 1999.',
    'book online':
      '1. Beethoven L van. the art of small gardens [Internet]. 2nd ed. London: Green Press; 1999 [cited 2024 Apr 26]. Available from: https://green.example/b',
    'book in a series':
      '1. Beethoven L van. the art of small gardens. Revised edition. Vol. 2. London: Green Press; 1999. (Garden Books).',
    chapter:
      '1. Smith JA. How moss grows. In: Sartre JP, King ML Jr, editors. The handbook of moss. 3rd ed. London: Green Press; 2005. p. 10–25.',
    'chapter with DOI':
      '1. Smith JA. How moss grows. In: Sartre JP, King ML Jr, editors. The handbook of moss. 3rd ed. London: Green Press; 2005. p. 10–25. doi:10.1000/x',
    'conference paper':
      '1. Smith JA. How moss grows. In: Sartre JP, King ML Jr, editors. Proceedings of the moss meeting. 3rd ed. London: Green Press; 2005. p. 10–25.',
    'report without number':
      '1. Ocean Agency. State of the reefs [Internet]. Oslo: Ocean Institute; 2020 Nov [cited 2024 Apr 26]. Available from: https://ocean.example/tr7',
    thesis:
      '1. Sartre JP. State of the reefs [PhD thesis] [Internet]. University of Oslo; 2018 [cited 2024 Apr 26]. Available from: https://ocean.example/tr7',
  },
  ours: {
    'news over New Year':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2021 Dec 30–2022 Jan 2 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'news of about 1850':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. [1850?] [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    page: '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'page without author and date':
      '1. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'page without author':
      '1. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'page without date':
      '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    'page without site':
      '1. DPA. Harbour’s last ferry sails at noon, captain says [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    post: '1. DPA. Harbour’s last ferry sails at noon, captain says. Coast Daily [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: https://coast.example/ferry.html',
    preprint:
      '1. Smith JA, Sartre JP. State of the reefs [Internet]. arXiv; 2020 Nov [cited 2024 Apr 26]. Available from: https://ocean.example/tr7',
    report:
      '1. Ocean Agency. State of the reefs [Internet]. Oslo: Ocean Institute; 2020 Nov [cited 2024 Apr 26]. Technical report TR-7. Available from: https://ocean.example/tr7',
    speech:
      '1. Smith JA. State of the reefs [Address] [Internet]. Oslo; 1962 Sep 12 [cited 2024 Apr 26]. Available from: https://ocean.example/tr7',
    document:
      '1. Ocean Agency. State of the reefs [Internet]. Ocean Institute; 2010 Mar 4 [cited 2024 Apr 26]. Available from: https://ocean.example/tr7',
  },
} as const;
