import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { onTestFinished } from 'vitest';

/** Receives anything sent to this machine's own addresses, by UDP and TCP. */
export interface Ear {
  readonly addresses: readonly string[];
  readonly udp: number;
  readonly tcp: number;
  readonly heard: string[];
}

/** Listens until the test is over. */
export async function listen(): Promise<Ear> {
  const heard: string[] = [];
  const udp = createSocket('udp4').on('message', (_bytes, { port }) => heard.push(`udp from ${port}`));
  const tcp = createServer((socket) => {
    heard.push(`tcp from ${socket.remotePort}`);
    socket.on('error', () => undefined).destroy();
  });
  udp.bind(0, '0.0.0.0');
  tcp.listen(0, '0.0.0.0');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const outer = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const addresses = outer.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return {
    addresses: ['127.0.0.1', ...addresses.map(({ address }) => address)],
    udp: udp.address().port,
    tcp: (tcp.address() as AddressInfo).port,
    heard,
  };
}

/**
 * Runs in the page: tries every way in which WebRTC connects (STUN, TURN by UDP and TCP, a peer by UDP and TCP),
 * in the page and in a frame that it makes. Returns the outcome.
 */
export async function callByWebRtc(of: Omit<Ear, 'heard'>): Promise<string> {
  const { document, setTimeout: wait } = globalThis as unknown as Window & typeof globalThis;
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const kinds = [globalThis, frame.contentWindow].map((each) => Reflect.get(each ?? {}, 'RTCPeerConnection'));
  const tried: string[] = [];
  for (const Peer of kinds as (typeof RTCPeerConnection | undefined)[]) {
    if (Peer === undefined) {
      tried.push('none');
      continue;
    }
    try {
      const iceServers = of.addresses.flatMap((address) => [
        { urls: `stun:${address}:${of.udp}` },
        { urls: `turn:${address}:${of.udp}?transport=udp`, username: 'u', credential: 'c' },
        { urls: `turn:${address}:${of.tcp}?transport=tcp`, username: 'u', credential: 'c' },
      ]);
      const [one, other] = [new Peer({ iceServers }), new Peer()];
      one.createDataChannel('x');
      await one.setLocalDescription(await one.createOffer());
      await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
      await other.setLocalDescription(await other.createAnswer());
      await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
      for (const address of of.addresses)
        for (const [protocol, port] of [
          ['udp', of.udp],
          ['tcp', of.tcp],
        ] as const) {
          const candidate = `candidate:1 1 ${protocol} 2113937151 ${address} ${port} typ host${protocol === 'tcp' ? ' tcptype passive' : ''}`;
          await one.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
        }
      tried.push('called');
    } catch (error) {
      tried.push(String(error));
    }
  }
  await new Promise((over) => wait(over, 4000));
  frame.remove();
  return tried.join(', ');
}
