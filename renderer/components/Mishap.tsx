import { Component, type ComponentChildren } from 'preact';
import { Button } from './Button.tsx';

type Caught = { readonly reason: unknown };

/** Catches a place that cannot be drawn, so that the rest of the window goes on. A class: Preact asks for one here. */
export class Mishap extends Component<{ readonly children: ComponentChildren }, { caught: Caught | null }> {
  override state: { caught: Caught | null } = { caught: null };

  static override getDerivedStateFromError(reason: unknown) {
    return { caught: { reason } };
  }

  override render() {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    return (
      <div class="mishap" role="alert">
        <h1>This could not be shown</h1>
        <p>Something unexpected happened while drawing it. Everything you wrote is kept.</p>
        <details>
          <summary>Details</summary>
          <pre>{String(caught.reason)}</pre>
        </details>
        <Button look="primary" onClick={() => this.setState({ caught: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
