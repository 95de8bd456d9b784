import { expect, test } from 'vitest';
import { isPublicAddress } from '../../src/fetch/public-address.js';

test.each(['1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:81b::200e'])(
  '%s is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1']],
  ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1']],
  ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', '2606:4700::1111%eth0']],
  ['metadata of clouds', ['169.254.169.254', '169.254.170.2', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254']],
  ['between carriers', ['100.64.0.1', '100.127.255.255']],
  ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
  ['reserved', ['192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1']],
  ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '::ffff:0:127.0.0.1', '::ffff:1.1.1.1']],
  ['IPv4 behind a translator', ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::7f00:1', '2002:7f00:1::']],
  ['tunnels', ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2606:4700::5efe:7f00:1', '2606:4700::200:5efe:7f00:1']],
  ['not given out', ['4000::1', '100::1', '5f00::1']],
  ['no address', ['', 'localhost', '127.1', '0x7f.1', '2130706433', '017700000001', '1.1.1', '1.1.1.1.1', '[::1]']],
] as const)('is not public: %s', (_kind, addresses) => expect(addresses.filter(isPublicAddress)).toEqual([]));
