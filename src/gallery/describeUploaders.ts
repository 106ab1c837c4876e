import { formatCount } from '#lib/formatNumber.ts'

const SHOWN = 3

/** "10 images", and who brought them: "by Priya, Mei, Tomas and 2 others". Unknown names are not counted out. */
export function describeUploaders(
  images: readonly { uploaderId: string }[],
  nameOf: (userId: string) => string | undefined,
): { count: string; by: string } {
  const uploads = new Map<string, number>()
  for (const { uploaderId } of images) uploads.set(uploaderId, (uploads.get(uploaderId) ?? 0) + 1)
  const uploaders = [...uploads].toSorted(([, one], [, other]) => other - one)
  const names = uploaders.flatMap(([userId]) => firstName(nameOf(userId)) ?? [])
  return {
    count: images.length === 1 ? '1 image' : `${formatCount(images.length)} images`,
    by: names.length === 0 ? '' : `by ${listNames(names.slice(0, SHOWN), uploaders.length)}`,
  }
}

function listNames(names: readonly string[], uploaderCount: number): string {
  const others = uploaderCount - names.length
  const parts = others > 0 ? [...names, others === 1 ? '1 other' : `${String(others)} others`] : names
  return new Intl.ListFormat('en-GB').format(parts)
}

function firstName(name: string | undefined): string | undefined {
  const first = name?.trim().split(/\s+/, 1)[0]
  return first === '' ? undefined : first
}
