/** A refusal in Discord's own shape and code. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
import type { Violation } from './violation.js';

/** Nested by path, `_errors` at the leaves. */
interface FormErrors {
  [key: string]: FormErrors | readonly { readonly code: string; readonly message: string }[];
}

/** Thrown wherever a request is refused, and turned into the answer at one place. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  private constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
  static notFound = () => new DiscordError(404, 0, '404: Not Found');
  static methodNotAllowed = () => new DiscordError(405, 0, '405: Method Not Allowed');
  static malformed = () => new DiscordError(400, 50_109, 'The request body contains invalid JSON.');
  static tooLarge = () => new DiscordError(413, 40_005, 'Request entity too large');
  static internal = () => new DiscordError(500, 0, '500: Internal Server Error');
  static missingAccess = () => new DiscordError(403, 50_001, 'Missing Access');
  static missingPermissions = () => new DiscordError(403, 50_013, 'Missing Permissions');
  static anothersMessage = () => new DiscordError(403, 50_005, 'Cannot edit a message authored by another user');
  static notATextChannel = () => new DiscordError(400, 50_008, 'Cannot send messages in a non-text channel');
  static unknownGuild = () => new DiscordError(404, 10_004, 'Unknown Guild');
  static unknownMember = () => new DiscordError(404, 10_007, 'Unknown Member');
  static unknownChannel = () => new DiscordError(404, 10_003, 'Unknown Channel');
  static unknownMessage = () => new DiscordError(404, 10_008, 'Unknown Message');
  static unknownWebhook = () => new DiscordError(404, 10_015, 'Unknown Webhook');
  static unknownInteraction = () => new DiscordError(404, 10_062, 'Unknown interaction');
  static unknownCommand = () => new DiscordError(404, 10_063, 'Unknown application command');
  static alreadyAcknowledged = () => new DiscordError(400, 40_060, 'Interaction has already been acknowledged.');
  static emptyMessage = () => new DiscordError(400, 50_006, 'Cannot send an empty message');
  static tooManyFollowUps = () =>
    new DiscordError(400, 40_094, 'This interaction has hit the maximum number of follow up messages.');
  static tooManyCreates = () =>
    new DiscordError(400, 30_034, 'Max number of daily application command creates has been reached (200)');
  static invalidWebhookToken = () => new DiscordError(401, 50_027, 'Invalid Webhook Token');

  /** What Discord answers to these violations; undefined when it takes them in silence. */
  static of(violations: readonly Violation[]): DiscordError | undefined {
    const refused = violations.filter(({ answer }) => answer === 'refused');
    const form = refused.filter(({ code }) => code !== 'EMPTY_MESSAGE');
    if (form.length > 0) return new DiscordError(400, 50_035, 'Invalid Form Body', nested(form));
    if (refused.length > 0) return DiscordError.emptyMessage();
    return violations.some(({ answer }) => answer === 'broken') ? DiscordError.internal() : undefined;
  }

  /** The body of the answer. */
  toBody(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

function nested(violations: readonly Violation[]): FormErrors {
  const root: FormErrors = {};
  for (const { path, code, message } of violations) {
    let place = root;
    for (const key of path.split('.').filter((piece) => piece !== '')) {
      const next = Object.hasOwn(place, key) ? place[key] : undefined;
      const child: FormErrors = next && isFormErrors(next) ? next : {};
      place[key] = child;
      place = child;
    }
    const already = Object.hasOwn(place, '_errors') ? place['_errors'] : undefined;
    place['_errors'] = [...(already && !isFormErrors(already) ? already : []), { code, message }];
  }
  return root;
}

function isFormErrors(value: FormErrors[string]): value is FormErrors {
  return !Array.isArray(value);
}
