import { z } from 'zod';

/** A token may travel over HTTPS, or to this machine. */
const SAFE = /^(https:\/\/[^\s/]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/\S*)?$/;

/** Where a desk hands in, as the bureau gave it to the unit. */
export const bureauLinkSchema = z.strictObject({
  address: z.string().trim().max(300).regex(SAFE, '地址应以 https:// 开头，请照财政局给的填写'),
  token: z
    .string()
    .trim()
    .regex(/^[\w-]{20,100}$/, '上报口令不完整，请照财政局给的粘贴'),
  /** The bureau's own certificate (PEM), where no public authority vouches for it. */
  certificate: z.string().max(20_000).nullable(),
});

export type BureauLink = z.output<typeof bureauLinkSchema>;
