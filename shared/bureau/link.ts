import { z } from 'zod';

/** A token may be sent only over HTTPS, or to this machine. */
const SAFE = /^(https:\/\/[^\s/]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/\S*)?$/;

/** The address and token for handing in, as the bureau issued them to the unit. */
export const bureauLinkSchema = z.strictObject({
  address: z.string().trim().max(300).regex(SAFE, '地址应以 https:// 开头，请照财政局给的填写'),
  token: z
    .string()
    .trim()
    .regex(/^[\w-]{20,100}$/, '上报口令不完整，请照财政局给的粘贴'),
  /** The bureau's own certificate (PEM), if no public authority signed it. */
  certificate: z.string().max(20_000).nullable(),
});

export type BureauLink = z.output<typeof bureauLinkSchema>;
