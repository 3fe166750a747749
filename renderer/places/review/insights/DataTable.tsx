import type { ComponentChildren } from 'preact';

/** The numbers of a chart as a table, for who would rather read, or listens. */
export function DataTable(props: {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first of each names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <details class="chart-table">
      <summary>As a table</summary>
      <table>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([name, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
