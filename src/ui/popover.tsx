import { useId, type MouseEvent, type ReactNode, type ToggleEvent } from 'react';
import './popover.css';

interface PopoverProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** What the panel is. */
  readonly title: string;
  readonly className?: string;
  /** Told when it opens and closes: what takes work to show can wait for that. */
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A button and the panel it opens. The platform closes it on Escape, and on a click beside it. */
export function Popover({ button, title, className = 'button', onOpenChange, children }: PopoverProps) {
  const id = useId();
  return (
    <>
      <button type="button" className={className} popoverTarget={id} aria-haspopup="dialog">
        {button}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- catches the clicks of the links and buttons inside */}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="popover"
        onToggle={(event) => {
          place(event);
          onOpenChange?.(event.newState === 'open');
        }}
        onClick={closeAfterChoice}
      >
        <h2>{title}</h2>
        {children}
      </div>
    </>
  );
}

/** Puts the panel under its button, or above where there is more room, and inside the window. */
function place({ newState, currentTarget: panel }: ToggleEvent<HTMLElement>): void {
  if (newState !== 'open') return;
  const anchor = anchorOf(panel);
  if (anchor === null) return;
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const room = document.documentElement.clientWidth - panel.offsetWidth - 8;
  panel.style.left = `${Math.max(8, Math.min(left, room))}px`;
  const height = document.documentElement.clientHeight;
  const above = height - bottom < panel.offsetHeight + 12 && top > height - bottom;
  panel.style.top = above ? 'auto' : `${bottom + 4}px`;
  panel.style.bottom = above ? `${height - top + 4}px` : 'auto';
  panel.style.maxHeight = above ? `${top - 12}px` : `calc(100dvh - ${bottom + 12}px)`;
  panel.querySelector<HTMLElement>('[data-first]')?.focus();
}

function anchorOf(panel: Element): Element | null {
  return document.querySelector(`[popovertarget="${CSS.escape(panel.id)}"]`);
}

/** Focus for content that came after its panel opened: while the reader still waits at the button, and never away from elsewhere. */
export function focusWaited(content: Element | null): void {
  const panel = content?.closest('[popover]') ?? null;
  if (panel === null || document.activeElement !== anchorOf(panel)) return;
  panel.querySelector<HTMLElement>('[data-first]')?.focus();
}

/** Close the panel some content stands in. The platform gives focus back to the button. */
export function closePopover(content: Element | null): void {
  content?.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** A link, or a button marked `data-closes`, is a choice made: the panel goes. */
function closeAfterChoice({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if ((target as Element).closest('a[href], [data-closes]') !== null) currentTarget.hidePopover();
}
