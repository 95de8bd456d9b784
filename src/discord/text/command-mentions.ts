/** Commands in our own sentences as Discord shows them to be clicked: `/help` becomes `</help:ID>`. */

/** The ids under which Discord knows the commands, by name and by `library add link`; a command without one stays as it is written. */
export type CommandIds = ReadonlyMap<string, string>;

const COMMAND = /(?<![\p{L}\p{N}/<.])\/([a-z]{1,32})((?: [a-z-]{1,32}){0,2})(?![\p{L}\p{N}/:-])/gu;

/** `text` is ours or escaped; a path such as `docs/help` is no command. */
export function mentionCommands(text: string, ids: CommandIds): string {
  return text.replaceAll(COMMAND, (written, name: string, rest: string) => {
    const words = rest.split(' ').slice(1);
    for (let count = words.length; count >= 0; count -= 1) {
      const path = [name, ...words.slice(0, count)].join(' ');
      const id = ids.get(path);
      if (id !== undefined)
        return `</${path}:${id}>${words
          .slice(count)
          .map((word) => ` ${word}`)
          .join('')}`;
    }
    return written;
  });
}
