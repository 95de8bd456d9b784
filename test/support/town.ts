/** A small library that command, terminal and contract tests ask: a news report, a brief of one, and a note without a date. */
export const TOWN = {
  'flood-gates': `---
title: The gates that held
author:
  - family: Marsh
    given: Ida
container-title: Delta Courier
issued: 2023-01-15
URL: https://courier.example/2023/gates.html
---

The river authority closed the flood gates at dawn. Water stood two metres above the mark.

## History

The gates were built in 1962 by a Dutch engineer.
`,
  'night-bakery': `---
title: "Boulangerie de nuit: rye until noon"
author:
  - literal: Town News Agency
container-title: Mill Street Post
issued: 2024-03-02
URL: https://post.example/bakery
brief: true
---

The bakery on Mill Street sells sour rye bread from midnight until noon.
`,
  notes: `# Ferry notes

The ferry leaves at seven when the ferryman is awake.
`,
} as const;
