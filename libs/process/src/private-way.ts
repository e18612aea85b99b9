/** Whether a URL cannot be listened to on its way: TLS, or this machine. */
export const isPrivateWay = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
};
