/** The log: JSON lines on stderr, so that stdout stays an answer's, with whatever looks like a secret taken out. */
import { pino, type Logger } from 'pino';

const REDACTED = '[redacted]';
// A bot token's shape, wherever it stands: https://discord.com/developers/docs/reference#authentication
const TOKEN = /[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/gu;
// An interaction's token in a route lets anybody answer for the bot for 15 minutes.
const ROUTE_TOKEN = /(?<=\/(?:interactions|webhooks)\/\d{1,20}\/)[^/?\s"]+/gu;

/** `write` takes finished lines, each of which has `fields` too. */
export function createLogger(
  level: string,
  write: (line: string) => void,
  fields: Readonly<Record<string, unknown>> | null = null,
): Logger {
  return pino(
    {
      level,
      base: fields,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization'], censor: REDACTED },
    },
    { write: (line: string) => write(line.replace(TOKEN, REDACTED).replace(ROUTE_TOKEN, REDACTED)) },
  );
}
