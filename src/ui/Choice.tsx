import styles from './Choice.module.css'

interface ChoiceProps {
  name: string
  /** At the end of the line, in fewer words. */
  note: string
  isChosen: boolean
  onChoose: () => void
  /** One of the radio buttons of that group, instead of a check box. */
  group?: string
}

/** A line of a list to choose from. */
export function Choice({ isChosen, name, note, onChoose, group }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={isChosen}
        onChange={onChoose}
      />
      <span>{name}</span>
      <small>{note}</small>
    </label>
  )
}
