import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { BureauLink } from '#shared/bureau/link';
import type { BureauCall } from '#shared/bureau/send-file';
import { failure, type Result } from '#shared/result';

const WAIT_MS = 30_000;
const LARGEST_ANSWER = 40 * 1024 * 1024;
const UNREACHABLE = '财政局的服务连不上，没有上报；请检查网络和地址后重试';

/**
 * Calls the bureau with a desktop's token. This is the program's only outgoing connection, made only by these
 * calls.
 */
export function bureauClient({ address, token, certificate }: BureauLink): BureauCall {
  return (method, input) =>
    new Promise((resolve) => {
      const url = new URL(`api/${method}`, address.endsWith('/') ? address : `${address}/`);
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      const body = JSON.stringify(input);
      const request = send(url, {
        method: 'POST',
        timeout: WAIT_MS,
        ...(certificate === null ? {} : { ca: certificate }),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          Authorization: `Bearer ${token}`,
        },
      });
      const refuse = (sentence: string) => {
        request.destroy();
        resolve(failure('storage', sentence));
      };
      request.on('timeout', () => refuse(UNREACHABLE));
      request.on('error', (error) => refuse(whyNot(error)));
      request.on('response', (response) => {
        if (response.statusCode === 401) return refuse('上报口令不对或已收回，请向财政局要新的');
        if (response.statusCode !== 200) return refuse(UNREACHABLE);
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LARGEST_ANSWER) refuse(UNREACHABLE);
          else chunks.push(chunk);
        });
        response.on('end', () => resolve(answerOf(Buffer.concat(chunks).toString('utf8'))));
      });
      request.end(body);
    });
}

function answerOf(text: string): Result<never> {
  try {
    return JSON.parse(text) as Result<never>;
  } catch {
    return failure('storage', UNREACHABLE);
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

function whyNot(error: Error): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return CERTIFICATE.test(code)
    ? '财政局服务的证书不能确认，没有上报；请把财政局给的证书文件内容粘贴到“证书”里'
    : UNREACHABLE;
}
