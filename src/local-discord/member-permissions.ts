/** What everybody in a server may do. */

/** Use application commands, view the channel, write, read history: a bit set, as Discord writes it. */
export const MEMBER_PERMISSIONS = String(0x8000_0000n | 0x400n | 0x800n | 0x1_0000n);
