/**
 * Which addresses a page may be fetched from: those of the public internet, and nothing that only this machine or its
 * network can reach. Alone, because it is what keeps a link from opening the operator's router or a cloud's metadata.
 */
import ipaddr from 'ipaddr.js';

/** Azure's own services stand at an address that looks public: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const HOSTS_OF_CLOUDS: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All that is given out so far of IPv6 (https://www.iana.org/assignments/ipv6-unicast-address-assignments, 2026). */
const GLOBAL_UNICAST = [new ipaddr.IPv6([0x2000, 0, 0, 0, 0, 0, 0, 0]), 3] as const;

/** The halves of an interface's number that say that an IPv4 address follows: RFC 5214. */
const ISATAP: ReadonlySet<number> = new Set([0x0000, 0x0200]);

/**
 * Whether this IP address, as a system call gives it, is one of the public internet. False for what is no address or has a
 * zone, and for every way to write another address into one of IPv6 (mapped, NAT64, 6to4, Teredo, ISATAP), whatever is inside.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Only four decimal parts are an address that a system call gives; `127.1` is one that a person types.
  if (parsed instanceof ipaddr.IPv4) return parsed.toString() === address && !HOSTS_OF_CLOUDS.has(address);
  if (!(parsed instanceof ipaddr.IPv6) || !parsed.match(GLOBAL_UNICAST[0], GLOBAL_UNICAST[1])) return false;
  const [, , , , fifth = 0, sixth = 0] = parsed.parts;
  return !(sixth === 0x5efe && ISATAP.has(fifth));
}
