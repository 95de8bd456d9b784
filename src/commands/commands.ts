/** Everything the bot can be asked, in the order in which it is shown. */
import { LIBRARY_COMMANDS } from '../wording/library-commands.js';
import type { Text } from '../wording/say.js';
import { articles } from './articles.js';
import { askPerson } from './ask-person.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { contents } from './contents.js';
import { context } from './context.js';
import { digest, digestPage } from './digest.js';
import { feedback } from './feedback.js';
import { find } from './find.js';
import { gaps } from './gaps.js';
import { helpOn } from './help.js';
import { addFile, addLink, readAgain } from './library/add.js';
import { amend, amended, rename } from './library/amend.js';
import { articlePanel, mark, replaced, showTo } from './library/article-panel.js';
import { feedAdd, feedList, feedRemove } from './library/feed.js';
import { list, removedList } from './library/list.js';
import { correct, corrected, discard, keep } from './library/proposals.js';
import { refresh } from './library/refresh.js';
import { putBack, putBackChosen, remove } from './library/remove.js';
import { more } from './more.js';
import { exportKept, forgetKept, privacy } from './privacy.js';
import { quote } from './quote.js';
import { changeSetting, settings } from './settings.js';
import { solved } from './solved.js';
import { source } from './source.js';
import { summary } from './summary.js';
import { takeAway } from './take-away.js';

export const COMMANDS: readonly Command[] = [
  ask,
  summary,
  source,
  quote,
  articles,
  digest,
  helpOn(() => COMMANDS),
  addLink,
  addFile,
  list,
  articlePanel,
  remove,
  rename,
  feedAdd,
  feedRemove,
  feedList,
  refresh,
  privacy,
  settings,
  gaps,
  more,
  context,
  contents,
  find,
  feedback,
  takeAway,
  solved,
  digestPage,
  keep,
  discard,
  correct,
  corrected,
  mark,
  showTo,
  replaced,
  amend,
  amended,
  readAgain,
  removedList,
  putBack,
  putBackChosen,
  askPerson,
  changeSetting,
  exportKept,
  forgetKept,
];

/** What a command with subcommands, or a group of them, is for: 1 to 100 characters each, in each language. */
export const GROUPS: Readonly<Record<string, Text>> = {
  library: LIBRARY_COMMANDS.library,
  'library add': LIBRARY_COMMANDS.add,
  'library feed': LIBRARY_COMMANDS.feed,
};
