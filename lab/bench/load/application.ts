/** As much of Discord as a bot that is asked over HTTP asks at its start: what its application is. It costs nothing while others are measured. */
import { createServer } from 'node:http';

const ID = '123456789012345678';

export interface Application {
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly stop: () => Promise<void>;
}

export async function startApplication(publicKey: string, endpoint: string): Promise<Application> {
  const about = JSON.stringify({ id: ID, verify_key: publicKey, interactions_endpoint_url: endpoint, flags: 0 });
  const server = createServer((asked, answer) => {
    asked.resume();
    answer.setHeader('content-type', 'application/json');
    answer.end(asked.url?.endsWith('/applications/@me') === true ? about : '[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    api: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api`,
    token: `${Buffer.from(ID).toString('base64url')}.abcdef.${'a'.repeat(38)}`,
    applicationId: ID,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
