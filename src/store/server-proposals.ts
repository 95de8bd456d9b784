/** What was read for a server and waits for its moderators: kept for a day, so that buttons work after a restart and everywhere. */
import { type Proposal, readProposal } from '../content/proposal.js';
import { type ArticleId, articleId } from '../domain/article.js';
import type { DatabaseAccess } from './database.js';

export type ProposalState =
  | { readonly kind: 'open'; readonly proposal: Proposal }
  | { readonly kind: 'kept'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'discarded' };

export interface ServerProposals {
  /** Of those that a server has open, the oldest is forgotten when there are too many. `id` is not taken. */
  readonly put: (id: string, proposal: Proposal) => Promise<void>;
  /** Undefined after a day, and for one that never was. */
  readonly read: (id: string) => Promise<ProposalState | undefined>;
  /** Puts another in its place; false when it is no longer open. */
  readonly change: (id: string, proposal: Proposal) => Promise<boolean>;
  /** What was kept of it, or null when it was discarded; false when it was closed before. */
  readonly close: (id: string, kept: readonly ArticleId[] | null) => Promise<boolean>;
}

/** In milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;
/** Of one server. */
const MOST = 20;

export function serverProposals(server: string, access: DatabaseAccess, now: () => number): ServerProposals {
  const changeOpen = async (id: string, to: { readonly state?: string; readonly document: string }) => {
    const { numUpdatedRows } = await access.transact(async (transaction) =>
      transaction
        .updateTable('proposal')
        .where('server', '=', server)
        .where('id', '=', id)
        .where('state', '=', 'open')
        .set(to)
        .executeTakeFirstOrThrow(),
    );
    return numUpdatedRows > 0n;
  };
  return {
    async put(id, proposal) {
      const row = { server, id, made: now(), state: 'open', document: JSON.stringify(proposal) };
      await access.transact(async (transaction) => {
        await transaction
          .deleteFrom('proposal')
          .where('made', '<', now() - KEPT)
          .execute();
        await transaction.insertInto('proposal').values(row).execute();
        const open = transaction.selectFrom('proposal').where('server', '=', server).where('state', '=', 'open');
        const old = await open.select('id').orderBy('made', 'desc').orderBy('id').offset(MOST).limit(100).execute();
        const ids = old.map((one) => one.id);
        if (ids.length > 0)
          await transaction.deleteFrom('proposal').where('server', '=', server).where('id', 'in', ids).execute();
      });
    },
    async read(id) {
      const database = await access.toRead();
      const row = await database
        ?.selectFrom('proposal')
        .where('server', '=', server)
        .where('id', '=', id)
        .where('made', '>=', now() - KEPT)
        .select(['state', 'document'])
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.state === 'discarded') return { kind: 'discarded' };
      if (row.state === 'kept') return { kind: 'kept', articles: idsOf(row.document) };
      const proposal = readProposal(row.document);
      return proposal === undefined ? undefined : { kind: 'open', proposal };
    },
    change: async (id, proposal) => changeOpen(id, { document: JSON.stringify(proposal) }),
    close: async (id, kept) =>
      changeOpen(id, { state: kept === null ? 'discarded' : 'kept', document: (kept ?? []).join(' ') }),
  };
}

function idsOf(document: string): readonly ArticleId[] {
  return document.split(' ').flatMap((text) => articleId(text) ?? []);
}
