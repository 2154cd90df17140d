import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a chat server was asked. */
export interface Asked {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly [field: string]: unknown;
}

/** A real server on this machine that speaks the OpenAI chat protocol as a test wants it. */
export interface ChatServer {
  readonly url: string;
  readonly asked: Asked[];
  /** How many requests were broken off by the other side. */
  readonly aborted: () => number;
  readonly close: () => Promise<void>;
}

export async function serveChat(answer: (response: ServerResponse, request: Asked, count: number) => void): Promise<ChatServer> {
  const asked: Asked[] = [];
  let aborted = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(JSON.parse(body) as Asked);
      response.on('close', () => (response.writableFinished ? undefined : aborted++));
      answer(response, asked.at(-1)!, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`,
    asked,
    aborted: () => aborted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const event = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;

/** Streams words, then the end. */
export function say(response: ServerResponse, words: readonly string[], finish = 'stop'): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const word of words) response.write(event(word));
  response.end(`${event('', finish)}data: [DONE]\n\n`);
}
