/** Commands in our own sentences as Discord shows them to be clicked: `/help` becomes `</help:ID>`. */

/** The ids under which Discord knows the commands, by name; a command without one stays as it is written. */
export type CommandIds = ReadonlyMap<string, string>;

/** `text` is ours or escaped; a path such as `docs/help` is no command. */
export function mentionCommands(text: string, ids: CommandIds): string {
  return text.replaceAll(/(?<![\p{L}\p{N}/<.])\/([a-z]{1,32})(?![\p{L}\p{N}/:-])/gu, (written, name: string) => {
    const id = ids.get(name);
    return id === undefined ? written : `</${name}:${id}>`;
  });
}
