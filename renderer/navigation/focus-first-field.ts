/**
 * For `afterOpenChange` of a dialog that is typed into: antd locks the focus at the first element of an opening
 * dialog, its close button, so that `autoFocus` does not reach a field.
 */
export function focusFirstField(isOpen: boolean): void {
  const dialog = [...document.querySelectorAll('.ant-modal')].at(-1);
  if (isOpen) dialog?.querySelector<HTMLElement>('input, textarea')?.focus();
}
