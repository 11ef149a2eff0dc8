import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readForm } from '../../api/ingest/form.js';

test('a form whose sender falls silent is cut off', async () => {
  const { promise: failure, resolve } = Promise.withResolvers<unknown>();
  const server = createServer((request) => void readForm(request, 50).catch(resolve));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const closed = new Promise((close) => socket.on('close', close));
  socket
    .resume()
    .write(
      'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 1000\r\n\r\n' +
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nNghị',
    );
  expect(await failure).toBeInstanceOf(Error);
  await closed;
  server.close();
});
