import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { tempFolder } from '../support/temp-folder.ts';
import { apiSuite } from './suite.ts';

describe('the services, called directly', () => {
  apiSuite(async () => {
    const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    return app.value.dispatch;
  });
});
