/** Traces a command and all of its processes into a file: every connection, and every datagram (strace(1)). */
export function traced(command: readonly string[], file: string): string[] {
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  // -yy: a call names its socket's protocol. -x: what is sent, in hexadecimal digits. -I 2: who ends strace ends the program.
  return ['strace', '-f', '-q', '-yy', '-x', '-s', '600', '-I', '2', '-e', calls, '-o', file, ...command];
}

/**
 * Everybody whom a trace's processes spoke to over a network, each once: `tcp 127.0.0.1:8080`, or, where a name was asked
 * for, `udp 127.0.0.53:53 acd.example`. A UDP socket that is only connected sends nothing (connect(2)): Chromium and the C
 * library look so which way a packet would take.
 */
export function contactsIn(trace: string): string[] {
  /** What each UDP socket is connected to, by what strace calls the socket. */
  const connected = new Map<string, string>();
  const contacts = trace.split('\n').flatMap(line => contactsOf(line, connected));
  return [...new Set(contacts)];
}

function contactsOf(line: string, connected: Map<string, string>): string[] {
  const [, call, protocol = '', socket = ''] = /^\d+ +(\w+)\(\d+<([^:>]+):\[(.*?)\]>, /.exec(line) ?? [];
  if (protocol.startsWith('UNIX') || protocol.startsWith('NETLINK') || protocol === '') return resolver(line);
  const to = addressIn(line) ?? connected.get(socket) ?? /->(.*)$/.exec(socket)?.[1] ?? 'somebody';
  if (protocol.startsWith('TCP')) return call === 'connect' ? [`tcp ${to}`] : [];
  if (call === 'connect') {
    connected.set(socket, to);
    return [];
  }
  const names = namesAskedFor(line);
  const how = `${protocol.startsWith('UDP') ? 'udp' : protocol} ${to}`;
  return names.length > 0 ? names.map(name => `${how} ${name}`) : [how];
}

/** `127.0.0.1:80` or `[::1]:80`; undefined: the call names none. */
function addressIn(line: string): string | undefined {
  const v4 = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(line);
  if (v4) return `${v4[2]}:${v4[1]}`;
  const v6 = /sin6_port=htons\((\d+)\),.*?inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
  return v6 ? `[${v6[2]}]:${v6[1]}` : undefined;
}

/** systemd's resolver is asked over a socket of its own (nss-resolve(8)). */
function resolver(line: string): string[] {
  return /connect\(.*sun_path="[^"]*systemd\/resolve/.test(line) ? ['systemd-resolved'] : [];
}

/** The names in the DNS queries that a call sends (RFC 1035, 4.1): after a head of 12 bytes, each label with its length. */
function namesAskedFor(line: string): string[] {
  return [...line.matchAll(/"((?:\\x[0-9a-f]{2})+)"/g)].flatMap(([, digits = '']) => {
    const query = Buffer.from(digits.replaceAll('\\x', ''), 'hex');
    const labels: string[] = [];
    let at = 12;
    for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
      labels.push(query.toString('latin1', at + 1, at + 1 + size));
      at += 1 + size;
    }
    return labels.length > 0 ? [labels.join('.')] : [];
  });
}
