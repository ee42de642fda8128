import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.jsonl': 'text/plain; charset=utf-8',
  '.csv': 'application/octet-stream',
};

/** One file that was sent, and what it weighed on the wire. */
export interface Sent {
  readonly path: string;
  /** Bytes, brotli where the type compresses. */
  readonly bytes: number;
  /** Bytes before compression. */
  readonly plain: number;
  /** When it was asked for, milliseconds since 1970, as `performance.timeOrigin + performance.now()` gives them. */
  readonly at: number;
}

export interface StaticServer {
  readonly url: string;
  readonly sent: Sent[];
  close(): Promise<void>;
}

function compressed(path: string, bytes: Buffer): Buffer {
  if (path.endsWith('.woff2')) return bytes;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/**
 * Serve a built folder as any web server would: brotli, and the front page for
 * a path that is no file. Keeps count of what it sent.
 *
 * @param extra pages of its own, by path: a floor to measure against
 */
export async function serveFolder(folder: string, extra: Readonly<Record<string, string>> = {}): Promise<StaticServer> {
  const sent: Sent[] = [];
  const ready = new Map<string, { body: Buffer; plain: number; type: string }>();
  const load = (path: string): { body: Buffer; plain: number; type: string } => {
    const known = ready.get(path);
    if (known !== undefined) return known;
    const file = join(folder, normalize(path).replace(/^(\.\.[/\\])+/, ''));
    const isFile = existsSync(file) && statSync(file).isFile();
    const own = extra[path];
    const found = own !== undefined ? Buffer.from(own) : readFileSync(isFile ? file : join(folder, 'index.html'));
    const type = types[own !== undefined || !isFile ? '.html' : extname(file)] ?? 'application/octet-stream';
    const answer = { body: compressed(path, found), plain: found.length, type };
    ready.set(path, answer);
    return answer;
  };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const { body, plain, type } = load(path);
    sent.push({ path, bytes: body.length, plain, at: performance.timeOrigin + performance.now() });
    const encoding = type === 'font/woff2' ? {} : { 'content-encoding': 'br' };
    response.writeHead(200, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache', ...encoding });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    sent,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
