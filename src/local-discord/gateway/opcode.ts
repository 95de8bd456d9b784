/** The gateway's opcodes. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const Opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;
