using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Cell(string Name) : Module
{
    public override string Name { get; init; } = Name;
    public StorageAccount Store => new("store" + Name);
}

public sealed record UnknownDeclarations : Topology
{
    public override string Id => "unknown-declarations";
    public override ResourceGroup ResourceGroup => new("rg-unknown", Region.EastUS);
    public IotHub Hub => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{}")!.Count == 0 ? new("zero") : throw new InvalidOperationException();
    public Cell Module => Pick(new Cell("a"), new Cell("b"));
    private static Cell Pick(params Cell[] cells) => cells[System.Random.Shared.Next(0, 1)];
    public StorageAccount Known => new("known");
}
