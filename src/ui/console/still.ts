import { Component, type ComponentChild } from "preact";

interface StillProps {
  /** What the drawing depends on, signals aside: it is drawn again only when one of these is another value. */
  readonly of: readonly unknown[];
  readonly draw: () => ComponentChild;
}

/** A part of a long list that is left alone while nothing that it shows has changed. */
export class Still extends Component<StillProps> {
  override shouldComponentUpdate(next: StillProps): boolean {
    return next.of.some((value, index) => value !== this.props.of[index]);
  }

  override render(): ComponentChild {
    return this.props.draw();
  }
}
