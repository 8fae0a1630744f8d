/** Where to report an error in a claim, filled in so that nobody has to explain which claim is meant. */

/** What is wrong: whose claim, which one, and what it says now. */
export interface Reported {
  readonly center: string;
  readonly field: string;
  readonly value: string;
}

/** The dataset's `report` address, a URL or mailto, with the claim as query or as a letter. Undefined for what is no URL. */
export const reportUrl = (report: string | undefined, { center, field, value }: Reported): string | undefined => {
  let url: URL;
  try {
    url = new URL(report ?? '');
  } catch {
    return undefined;
  }
  const asked =
    url.protocol === 'mailto:' ? { subject: `${center}: ${field}`, body: `${center}\n${field}: ${value}\n\n` } : { center, field, value };
  // Not by URLSearchParams: mail programs show its plus signs as they are.
  const query = Object.entries(asked).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  url.search = [...url.search.slice(1).split('&').filter(Boolean), ...query].join('&');
  return url.href;
};
