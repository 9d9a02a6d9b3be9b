using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A route table (<c>Microsoft.Network/routeTables</c>): where traffic of the subnets that name it goes, instead of the way that Azure would
/// choose.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record RouteTable : RegionalResource
{
    /// <summary>Declares a route table.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public RouteTable(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>Routes (<c>properties.routes</c>), at most 400. A list that is set is complete; unset = left as they are.</summary>
    public ValueList<TableRoute>? Routes { get; init; }

    /// <summary>
    /// Whether the subnets do not learn the routes of the network's gateways (<c>properties.disableBgpRoutePropagation</c>). True cuts them off
    /// from sites that no route names, and is never right for <c>GatewaySubnet</c> (IVD3021). Unset = false.
    /// </summary>
    public bool? DisableBgpRoutePropagation { get; init; }

    /// <summary>A reference to the table.</summary>
    /// <param name="table">The table; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(table))]
    public static implicit operator RouteTableReference?(RouteTable? table) => table is null ? null : new(table.Self);

    /// <summary>A reference to the table, as to any resource.</summary>
    /// <param name="table">The table; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(table))]
    public static implicit operator ResourceReference?(RouteTable? table) => (RouteTableReference?)table;
}
