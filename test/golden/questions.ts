/**
 * What people ask of the bundled library, and where the answer stands. Written as newcomers, readers, moderators and
 * operators type, before anything was tried: a question is not changed because the search fails on it.
 */
export interface GoldenQuestion {
  readonly question: string;
  /** At least three words of the paragraph that must come first; null when no article says it. */
  readonly answer: string | null;
  /** What must become of it where that is less than an answer to an answerable question or a refusal of another. */
  readonly expected?: 'answered' | 'uncertain-or-answered' | 'refused-or-uncertain';
}

export const QUESTIONS: readonly GoldenQuestion[] = [
  // The brief.
  { question: 'Why was Alibaba fined?', answer: 'fined $2.75 billion because of practices' },
  { question: 'how much did alibaba have to pay', answer: 'fined $2.75 billion because of practices' },
  { question: "When was Ant Group's share offering cancelled?", answer: 'In 2020, at the last minute' },
  { question: 'who reported on the licence', answer: 'about to seek a financial licence' },
  { question: 'What did regulators deny?', answer: 'Regulators denied in June 2022' },
  { question: 'what is ant group', answer: 'the affiliate of the e-commerce company Alibaba' },
  { question: 'who led the meeting', answer: 'high-level government meeting that President Xi Jinping led' },
  { question: 'Who wrote the original story and where did it appear?', answer: 'The news agency AFP wrote the story' },
  { question: 'market value lost by chinese tech companies', answer: 'destroyed several hundred billion dollars' },
  { question: 'why did hopes rise in june 2022', answer: 'Video games were approved by the dozen' },
  { question: 'didi investigation', answer: 'cybersecurity investigation of the ride-hailing company' },
  { question: "how did investors react to the government's statements", answer: 'Some investors read the statements' },
  {
    question: 'How did the state help the economy during the pandemic?',
    answer: 'suffered badly under COVID lockdowns',
  },
  { question: 'goverment crakdown on technolgy firms', answer: 'destroyed several hundred billion dollars' },
  {
    question: 'what dangers should the big payment platforms protect against',
    answer: 'Xi had four demands for large payment',
  },
  { question: 'which businesses will China watch more closely', answer: 'would supervise financial holding firms' },
  { question: 'would the ant ipo have been the biggest ever', answer: 'have been the largest in the world' },
  { question: 'when did the meeting take place', answer: 'took place on Wednesday, 22 June 2022' },
  // Asking.
  { question: 'what is footnote', answer: 'Footnote is a Discord bot' },
  { question: 'how do I ask a question', answer: 'type /ask in Discord' },
  { question: 'how do i search only one article', answer: 'To search only one article' },
  { question: 'how do exact phrases work', answer: 'To look for an exact phrase' },
  { question: 'can i leave out results that contain some word', answer: 'To exclude a word' },
  { question: 'what commands are there', answer: 'The commands that Footnote has' },
  { question: 'does it correct spelling mistakes', answer: 'Spelling mistakes are repaired' },
  { question: 'how many passages does an answer show', answer: 'shows up to three passages' },
  { question: 'can I ask so that nobody else sees the answer?', answer: 'To get an answer that nobody else sees' },
  // Refusals.
  { question: 'why does it say the articles do not say?', answer: 'when no passage is likely enough' },
  { question: 'what does "closest, not an answer" mean', answer: 'stands above the passage that comes nearest' },
  { question: 'why are some of my words listed in the reply', answer: 'that no article has are named' },
  { question: 'bot doesnt find an answer what can i do', answer: 'an answer that you expect, try the following' },
  { question: 'the answer was wrong!!', answer: 'A wrong answer can happen' },
  // Privacy.
  { question: 'does Footnote store my questions?', answer: 'Footnote does not store questions' },
  { question: 'who can see a private answer?', answer: 'A private answer is seen only by' },
  { question: 'what ends up in the logs', answer: 'The log has one line for each command' },
  { question: 'can the bot read our chat?', answer: 'does not read the messages in your channels' },
  { question: 'is my data sent to openai or some other AI company', answer: 'No question is sent to an AI company' },
  { question: 'how can I delete my data', answer: 'There is no data of yours to delete' },
  // Citations.
  { question: 'which citation styles are there?', answer: 'Citation styles that Footnote knows' },
  { question: 'how do I cite an article', answer: 'To cite an article, type /source' },
  { question: 'zotero export', answer: 'For a reference manager such as Zotero' },
  { question: 'cite one paragraph', answer: 'To cite a single paragraph' },
  { question: 'what does "a brief of" mean', answer: 'the article retells that source in other words' },
  {
    question: 'why does the link not jump to the words',
    answer: 'the address with the words would be too long',
  },
  { question: 'the author in a citation is wrong, who can fix it', answer: 'only as good as the front matter' },
  // Summaries.
  { question: 'how do I get a summary', answer: 'To get a summary of an article' },
  { question: 'how long is a summary', answer: 'three sentences when it is short' },
  { question: 'are summaries written by AI', answer: 'No summary is written by an AI' },
  // Adding articles.
  { question: 'how do I add an article?', answer: 'To add an article, save it' },
  { question: 'what goes into the front matter', answer: 'No key is required in the front matter' },
  { question: 'do I have to restart the bot after editing an article', answer: 'so no restart is needed' },
  { question: 'whats happens if theres an error in one of my files', answer: 'A file with a mistake does not stop' },
  { question: 'remove article', answer: 'To remove an article, run' },
  { question: 'add says the article exists already', answer: 'An article that exists already is not overwritten' },
  { question: 'who is allowed to change the articles', answer: 'Articles can be changed only by people' },
  { question: 'Can I add a PDF?', answer: 'takes web pages, PDF files, Word files' },
  // Hosting.
  { question: 'what does it cost?', answer: 'Footnote costs nothing' },
  { question: 'how do I get a Discord token?', answer: 'To get a Discord token' },
  { question: 'how do I deploy the commands?', answer: 'To deploy the commands' },
  { question: 'node version', answer: 'Footnote runs with Node.js' },
  { question: 'invite bot to server', answer: 'To invite the bot to your server' },
  { question: 'slash commands are not showing up in my server', answer: 'If the commands do not show up' },
  { question: 'environment variables', answer: 'a stand-in for Discord, for tests' },
  { question: 'how can i test it without a discord account', answer: 'To try Footnote without a Discord account' },
  { question: 'I want only some roles to be able to use it', answer: 'which roles may use the commands' },
  { question: 'what permissions does the bot need', answer: 'needs no permissions in your server' },
  { question: 'somebody leaked our token', answer: 'A lost or published token' },
  // Ranking and limits.
  { question: 'how does footnote find the right passage', answer: 'finds an answer in three steps' },
  { question: 'does footnote use chatgpt or another language model', answer: 'No language model and no AI' },
  { question: 'what does confidence mean', answer: 'Confidence is the estimated probability' },
  { question: 'does it understand synonyms', answer: 'Synonyms are understood' },
  { question: 'how do I see why a passage was chosen', answer: 'ask in the terminal with --explain' },
  { question: 'how long may a question be?', answer: 'up to 300 characters long' },
  { question: 'what languages?', answer: 'Articles may be in any language' },
  { question: 'maximum size of an article', answer: 'may have up to 1,000,000 bytes' },
  { question: 'why is the quotation cut off', answer: 'Quotations are cut off when they do not fit' },
  { question: 'can it talk with me like a chatbot', answer: 'Footnote does not chat' },

  // As they were asked of the running bot: sure or not, the right passage is first and no refusal stands above it.
  {
    question: 'How much does it cost to run this bot?',
    answer: 'Footnote costs nothing',
    expected: 'uncertain-or-answered',
  },
  { question: 'cost?', answer: 'Footnote costs nothing', expected: 'uncertain-or-answered' },
  { question: 'what did xi want', answer: 'Xi had four demands for large payment', expected: 'uncertain-or-answered' },
  {
    question: 'Which node version do I need?',
    answer: 'Footnote runs with Node.js',
    expected: 'uncertain-or-answered',
  },
  { question: 'How do I change the token?', answer: 'A lost or published token', expected: 'uncertain-or-answered' },
  {
    question: 'Can I remove my data',
    answer: 'There is no data of yours to delete',
    expected: 'uncertain-or-answered',
  },
  {
    question: 'does it speak german',
    answer: 'Footnote does not translate: a question in German',
    expected: 'uncertain-or-answered',
  },
  {
    question: 'what is the confidence threshold',
    answer: 'Confidence is the estimated probability',
    expected: 'uncertain-or-answered',
  },
  {
    question: 'How do I add an article and how do I remove one?',
    answer: 'To add an article, save it',
    expected: 'uncertain-or-answered',
  },
  {
    question: 'does it run on windows',
    answer: 'It runs on Windows and Linux with glibc',
    expected: 'uncertain-or-answered',
  },
  {
    question: 'Did Ant Group go public?',
    answer: "Ant Group's share offering was cancelled",
    expected: 'uncertain-or-answered',
  },
  {
    question: 'Can other people see my question?',
    answer: 'A public answer can be read by everyone',
    expected: 'uncertain-or-answered',
  },
  // The articles do not say it, or not yet: nothing is given out as the answer.
  { question: 'Why was the IPO cancelled?', answer: null, expected: 'refused-or-uncertain' },
  { question: 'who made footnote', answer: null, expected: 'refused-or-uncertain' },
  { question: 'When was Alibaba founded?', answer: null, expected: 'refused-or-uncertain' },
  { question: 'docker?', answer: null, expected: 'refused-or-uncertain' },
  { question: 'GDPR', answer: null, expected: 'refused-or-uncertain' },
  { question: 'you are stupid', answer: null, expected: 'refused-or-uncertain' },
  { question: 'How do I run it on a raspberry pi?', answer: null, expected: 'refused-or-uncertain' },
  { question: 'how much RAM does it need', answer: null, expected: 'refused-or-uncertain' },

  // Near misses: the articles speak of it and do not say this.
  { question: 'Who is the CEO of Ant Group?', answer: null },
  { question: 'how much money did Ant Group want to raise with its IPO', answer: null },
  { question: 'Who founded Alibaba?', answer: null },
  { question: 'Why was Didi investigated?', answer: null },
  { question: 'How many people work for Alibaba?', answer: null },
  { question: 'Which authority fined Alibaba?', answer: null },
  { question: 'what did Bloomberg say about Tencent', answer: null },
  { question: 'names of the video games that were approved', answer: null },
  { question: 'how old is Xi Jinping', answer: null },
  { question: 'What did Jack Ma say about the regulators?', answer: null },
  { question: 'What does the European Union plan for fintech?', answer: null },
  { question: 'how much is the fine for speeding', answer: null },
  { question: 'does Footnote work on Slack', answer: null },
  { question: 'can footnote play music', answer: null },
  { question: 'how do I ban a member from my server', answer: null },
  { question: 'how many servers use Footnote', answer: null },
  { question: 'when was Footnote founded', answer: null },
  { question: 'how do I cite a YouTube video', answer: null },
  { question: 'how do I change the profile picture of the bot', answer: null },
  { question: 'is there a phone number for support', answer: null },
  // Off-topic.
  { question: 'price of bitcoin', answer: null },
  { question: 'how do I bake sourdough bread?', answer: null },
  { question: 'capital of mongolia', answer: null },
  { question: 'who won the world cup in 2018', answer: null },
  { question: 'weather tomorrow in berlin', answer: null },
  { question: 'best pizza place near me', answer: null },
  { question: 'how do I fix a flat tyre', answer: null },
  { question: 'what do mitochondria do in a cell', answer: null },
  { question: 'tell me a joke', answer: null },
  { question: 'Who is the president of the United States?', answer: null },
  { question: 'what is the meaning of life', answer: null },
  { question: 'asdfgh qwertz', answer: null },
];
