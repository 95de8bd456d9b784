/** How fast a bot may talk to the gateway. https://docs.discord.com/developers/events/gateway, 2026-08 */
export const GatewayLimits = {
  /** Bytes of one payload. */
  payload: 4096,
  /** Payloads on one connection in `sendWindow` milliseconds. */
  sends: 120,
  sendWindow: 60_000,
  /** Milliseconds in which each of the `max_concurrency` buckets of shards takes one identify. */
  identifyWindow: 5000,
  /** Identifies in 24 hours. */
  identifies: 1000,
} as const;
