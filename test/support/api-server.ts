import { createServer, type IncomingMessage } from 'node:http';
import { getResponse } from 'msw';
import { nodeBackend } from '../../mocks/node.ts';

export interface ApiServer {
  readonly url: string;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The same contract behind a real socket: what a build with `VITE_API_URL` talks to. */
export async function serveApi(): Promise<ApiServer> {
  const { handlers } = await nodeBackend();
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
      if (incoming.method === 'OPTIONS') {
        outgoing.writeHead(204, cors).end();
        return;
      }
      const method = incoming.method ?? 'GET';
      const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(incoming);
      const response = await getResponse(handlers, new Request(`http://localhost${incoming.url ?? '/'}`, { method, headers, body }));
      const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
      outgoing.writeHead(response?.status ?? 404, { ...Object.fromEntries(response?.headers ?? []), ...cors }).end(bytes);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
