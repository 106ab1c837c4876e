import { formatBytes } from '#lib/formatNumber.ts'
import { useDownload } from '#media/useDownload.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useToast } from '#ui/Toast.tsx'

import styles from './FileRow.module.css'

interface FileRowProps {
  file: FileRef | undefined
  icon: 'file' | 'audio' | 'video' | 'image-off'
  title: string
  format: string | undefined
  size: number | undefined
  description?: string | undefined
}

export function FileRow({ file, icon, title, format, size, description }: FileRowProps) {
  const download = useDownload()
  const toast = useToast()
  const save = (wanted: FileRef) => {
    download(wanted).catch(() => toast(`${title} did not arrive`))
  }
  const facts = [format, size === undefined ? undefined : formatBytes(size)].filter(Boolean).join(', ')
  return (
    <>
      {description && <p>{description}</p>}
      <div className={styles.file}>
        <Icon name={icon} />
        <div className={styles.about}>
          <b title={title}>{title}</b>
          <span>{facts || 'File'}</span>
        </div>
        {file && <IconButton icon="download" label={`Download ${title}`} onClick={() => save(file)} />}
      </div>
    </>
  )
}
