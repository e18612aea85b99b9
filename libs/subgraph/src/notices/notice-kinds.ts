/** What a message to a person can be. */
export const noticeKinds = {
  DUE_SOON: 'DUE_SOON',
  OVERDUE: 'OVERDUE',
  CONCERN_NOTICE: 'CONCERN_NOTICE',
} as const;

export type NoticeKind = keyof typeof noticeKinds;
