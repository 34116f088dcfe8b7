import { app, type Session, session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** No UDP except through a proxy. */
export const NO_UDP = 'disable_non_proxied_udp';
/** Port 9 of this machine, where nothing listens. */
export const DEAD_PROXY = 'http://127.0.0.1:9';

/** Denies a session everything that an offline form does not need: the network, permissions, downloads. */
export function denyAll(own: Session, isOwn: (url: string) => boolean): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
}

/** Locks the window down: its session denies everything, and no page opens or navigates. */
export function lockDown(): void {
  denyAll(session.defaultSession, isOwn);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy(NO_UDP);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function isOwn(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || /^(devtools|data|blob):/.test(url);
}
