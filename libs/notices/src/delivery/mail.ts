import type { SendMailOptions } from 'nodemailer';
import type { Letter } from './delivery-port';

/** A message in the form the mailer takes; answers by machines are not asked for. */
export const mailOf = (letter: Letter, from: string): SendMailOptions => ({
  from,
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  date: letter.date,
  messageId: letter.messageId,
  references: letter.thread,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
