// For portals whose policy forbids WebAssembly in the browser: the server checks, the browser gets a page without scripts.
import { createServer } from 'node:http';
import { RenstraError, read } from 'renstra';

const server = createServer(async (request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const parts = [];
  for await (const part of request) parts.push(part);
  try {
    // The body is a plan as one JSON document; `plan.free()` below frees its memory.
    const plan = read(Buffer.concat(parts));
    try {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(plan.toHtml());
    } finally {
      plan.free();
    }
  } catch (error) {
    if (!(error instanceof RenstraError)) throw error;
    response.writeHead(422, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(error));
  }
});

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
