/** A forum: its posts, and how one begins a new one. */
import type { ChatPost } from '../chat/protocol.js';
import { button, element } from './element.js';
import { openDialog, tickBoxes } from './modal.js';

interface ForumOptions {
  /** Goes into a post. */
  readonly open: (post: ChatPost) => void;
  /** Resolves to a sentence when it was not taken. */
  readonly send: (title: string, content: string, tags: readonly string[]) => Promise<string | undefined>;
}

interface ForumView {
  readonly element: HTMLElement;
  readonly show: (posts: readonly ChatPost[]) => void;
  /** Before its posts are known. `tags`: those that a post can have. */
  readonly enter: (name: string, tags: readonly string[]) => void;
}

/** Empty until one enters a forum. */
export function forumView({ open, send }: ForumOptions): ForumView {
  let offered: readonly string[] = [];
  const title = element('h2', {});
  const list = element('ul', { class: 'posts' });
  const begin = () => {
    const name = element('input', { type: 'text', required: true, maxlength: '100' });
    const content = element('textarea', { rows: '5', required: true, maxlength: '2000' });
    const tags = tickBoxes(offered.map((tag) => ({ name: tag, value: tag, isChosen: false })));
    const fields = [
      element('label', {}, element('span', { class: 'name' }, 'Title (required)'), name),
      element('label', {}, element('span', { class: 'name' }, 'Message (required)'), content),
      element('fieldset', {}, element('legend', { class: 'name' }, 'Tags'), tags.element),
    ];
    openDialog('New post', 'Post', fields, async () => send(name.value, content.value, tags.chosen()));
  };
  return {
    element: element(
      'section',
      { class: 'forum', 'aria-label': 'Forum', tabindex: '0' },
      element('div', { class: 'forum-head' }, title, button('New post', 'send', begin)),
      list,
    ),
    enter(name, tags) {
      offered = tags;
      title.textContent = name;
      list.replaceChildren();
    },
    show(posts) {
      const views = posts.map((post) => postView(post, () => open(post)));
      list.replaceChildren(
        ...(views.length > 0 ? views : [element('li', { class: 'none' }, 'Nobody has posted anything yet.')]),
      );
    },
  };
}

function postView({ title, author, tags, messages }: ChatPost, onClick: () => void): HTMLElement {
  const replies = `${messages} ${messages === 1 ? 'reply' : 'replies'}`;
  const name = button(title, 'post-title', onClick);
  return element(
    'li',
    { class: 'post' },
    name,
    element('p', { class: 'small' }, `${author} · ${replies}`),
    tagList(tags),
  );
}

/** A post's tags, side by side. */
export function tagList(tags: readonly string[]): HTMLElement {
  return element('p', { class: 'tags' }, ...tags.map((tag) => element('span', { class: 'post-tag' }, tag)));
}
