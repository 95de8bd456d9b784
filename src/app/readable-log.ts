/**
 * A line of the log for a person at a terminal, in the form that pino-pretty made usual: `[14:03:07] WARN: what happened`, with
 * the other fields behind it. That package itself is not used: it brings eleven others, for what is one function here.
 */
import { COLOURED, safe } from '../terminal/lines.js';

const LEVELS_THAT_STAND_OUT = new Set(['warn', 'error', 'fatal']);

/** `line` is one of JSON as the logger writes it; the result has local time and ends with a line feed. */
export function readableLine(line: string, paint = COLOURED): string {
  // What the logger writes is an object with these three.
  const { level, time, msg, ...fields } = JSON.parse(line) as { level: string; time: string; msg?: string };
  const name = LEVELS_THAT_STAND_OUT.has(level) ? paint.strong(level.toUpperCase()) : level.toUpperCase();
  const entries = Object.entries<unknown>(fields);
  // A stack has lines of its own.
  const short = entries.filter(([, value]) => !isLong(value)).map(([key, value]) => `${key}=${shown(value)}`);
  const long = entries.filter(([, value]) => isLong(value)).map(([, value]) => indented(String(value)));
  const rest = short.length === 0 ? '' : ` ${paint.quiet(safe(`(${short.join(', ')})`))}`;
  return [`${paint.quiet(`[${clockTime(time)}]`)} ${name}: ${safe(msg ?? '')}${rest}`, ...long, ''].join('\n');
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\n');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function indented(text: string): string {
  return safe(text.replaceAll(/^/gmu, '    '));
}

function clockTime(time: string): string {
  const at = new Date(time);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
