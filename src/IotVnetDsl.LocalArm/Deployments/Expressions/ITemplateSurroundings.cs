using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>What an expression may name beside its own text.</summary>
internal interface ITemplateSurroundings
{
    JsonNode? Parameter(string name);

    JsonNode? Variable(string name);

    /// <summary>Which item of a copy loop is meant; the innermost where no loop is named.</summary>
    long CopyIndex(string? loop);

    /// <summary>Id of the subscription.</summary>
    string Subscription { get; }

    /// <summary>Name of the resource group; null in a deployment to a subscription.</summary>
    string? Group { get; }

    /// <summary>What <c>resourceGroup()</c>, <c>subscription()</c>, <c>deployment()</c>, <c>environment()</c> and <c>tenant()</c> answer.</summary>
    JsonObject Scope(string function);

    /// <summary>The runtime state of a resource: of its symbolic name, name or id.</summary>
    /// <param name="resource">Which.</param>
    /// <param name="apiVersion">Asked version; null for that of the template.</param>
    /// <param name="isFull">The whole resource, not only its properties.</param>
    JsonNode? Reference(string resource, string? apiVersion, bool isFull);

    /// <summary>What <c>reference</c> takes for each item of a resource that is made by a loop.</summary>
    IReadOnlyList<string> Loop(string symbol);

    /// <summary>An action of a resource (<c>listKeys</c>).</summary>
    JsonNode? Invoke(string action, string resource, string apiVersion, JsonObject body);

    /// <summary>What ARM answers of an address.</summary>
    JsonNode? Read(string path, string apiVersion);

    /// <summary>Id of a resource of the template by its symbolic name; null where there is none.</summary>
    string? IdOf(string symbol);

    /// <summary>The items of a <c>copy</c> inside a value.</summary>
    JsonArray Copied(JsonObject copy, string name);

    /// <summary>A function that the template brings, by name space and name; null where it has none.</summary>
    JsonObject? OwnFunction(string name);
}
