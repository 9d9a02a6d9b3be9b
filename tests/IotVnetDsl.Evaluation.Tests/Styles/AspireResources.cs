using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl;

// As those write who come from Aspire: a builder that resources are added to, annotations on them, references between them, callbacks when it is built.
public interface IResource
{
    string Name { get; }
    ICollection<IAnnotation> Annotations { get; }
}

public interface IAnnotation;

public sealed record EndpointAnnotation(string Scheme, int Port, bool IsProxied = true) : IAnnotation;
public sealed record EnvironmentAnnotation(Action<IDictionary<string, object>> Callback) : IAnnotation;
public sealed record ReferenceAnnotation(IResource Target) : IAnnotation;
public sealed record SubnetAnnotation(string Name, int Size) : IAnnotation;

public abstract class Resource(string name) : IResource
{
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
    public ICollection<IAnnotation> Annotations { get; } = new List<IAnnotation>();
    public override string ToString() => $"{GetType().Name}({Name})";
}

public class ContainerResource(string name, string image) : Resource(name)
{
    public string Image { get; set; } = image;
}

public sealed class BrokerResource(string name) : ContainerResource(name, "eclipse-mosquitto"), IWithConnectionString
{
    public string ConnectionString => $"mqtt://{Name}:{this.EndpointNamed("mqtt").Port}";
}

public interface IWithConnectionString : IResource
{
    string ConnectionString { get; }
}

public interface IResourceBuilder<out T> where T : IResource
{
    T Resource { get; }
    IAppBuilder Application { get; }
}

public interface IAppBuilder
{
    IList<IResource> Resources { get; }
    IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;
}

file sealed class ResourceBuilder<T>(IAppBuilder application, T resource) : IResourceBuilder<T> where T : IResource
{
    public T Resource => resource;
    public IAppBuilder Application => application;
}

public sealed class AppBuilder : IAppBuilder
{
    public IList<IResource> Resources { get; } = [];
    private readonly List<Func<IResource, string?>> _checks = [];

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (Resources.Any(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"'{resource.Name}' is there already");
        Resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public AppBuilder Check(Func<IResource, string?> check)
    {
        _checks.Add(check);
        return this;
    }

    public IReadOnlyList<string> Problems() => [.. from resource in Resources from check in _checks let problem = check(resource) where problem is not null select problem];
}

public static class ResourceExtensions
{
    public static IResourceBuilder<BrokerResource> AddBroker(this IAppBuilder builder, string name, int port = 8883) =>
        builder.AddResource(new BrokerResource(name)).WithEndpoint(port, "mqtt");

    public static IResourceBuilder<ContainerResource> AddContainer(this IAppBuilder builder, string name, string image, string tag = "latest") =>
        builder.AddResource(new ContainerResource(name, $"{image}:{tag}"));

    public static IResourceBuilder<T> WithAnnotation<T>(this IResourceBuilder<T> builder, IAnnotation annotation) where T : IResource
    {
        builder.Resource.Annotations.Add(annotation);
        return builder;
    }

    public static IResourceBuilder<T> WithEndpoint<T>(this IResourceBuilder<T> builder, int port, [CallerArgumentExpression(nameof(port))] string scheme = "") where T : IResource =>
        builder.WithAnnotation(new EndpointAnnotation(scheme, port));

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string key, object value) where T : IResource =>
        builder.WithAnnotation(new EnvironmentAnnotation(env => env[key] = value));

    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<IWithConnectionString> source) where T : ContainerResource
    {
        builder.WithAnnotation(new ReferenceAnnotation(source.Resource));
        return builder.WithAnnotation(new EnvironmentAnnotation(env => env[$"ConnectionStrings__{source.Resource.Name}"] = source.Resource.ConnectionString));
    }

    public static IResourceBuilder<T> InSubnet<T>(this IResourceBuilder<T> builder, string name, int size = 26) where T : IResource => builder.WithAnnotation(new SubnetAnnotation(name, size));

    public static bool TryGet<T>(this IResource resource, [NotNullWhen(true)] out T? annotation) where T : class, IAnnotation
    {
        annotation = resource.Annotations.OfType<T>().LastOrDefault();
        return annotation is not null;
    }

    public static EndpointAnnotation EndpointNamed(this IResource resource, string scheme) => resource.Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Scheme == scheme);

    public static IDictionary<string, object> Environment(this IResource resource)
    {
        var environment = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var annotation in resource.Annotations)
        {
            if (annotation is EnvironmentAnnotation { Callback: var callback })
                callback(environment);
        }
        return environment;
    }
}

public sealed record AspireResources : Topology
{
    private readonly AppBuilder _builder = new();

    public AspireResources()
    {
        const int http = 8080;
        var broker = _builder.AddBroker("broker").InSubnet("edge");
        var gateway = _builder.AddContainer("gateway", "contoso/gateway", tag: "4.2").WithReference(broker).WithEndpoint(http).InSubnet("edge", 27).InSubnet("apps");
        _builder.AddContainer("dashboard", "contoso/dashboard").WithEnvironment("UPSTREAM", gateway.Resource).WithEnvironment("RETRIES", 3).WithEnvironment("DEBUG", false).InSubnet("apps", 25);
        _builder.Check(resource => resource.Name.Length > 8 ? $"{resource} is long" : null).Check(static resource => resource.TryGet<EndpointAnnotation>(out _) ? null : $"{resource.Name} has no door");
    }

    public override string Id => "aspire-resources";
    public override ResourceGroup ResourceGroup => new("rg-aspire", Region.SwedenCentral);
    public override ValueList<Tag>? Tags => [.. _builder.Problems().Select((problem, at) => new Tag($"problem{at}", problem))];

    public VirtualNetwork Network => new("vnet-aspire")
    {
        AddressSpace = ["10.9.0.0/16"],
        Subnets =
        [
            .. _builder.Resources
                .Select(resource => resource.TryGet(out SubnetAnnotation? subnet) ? (resource.Name, Subnet: subnet) : throw new InvalidOperationException())
                .GroupBy(pair => pair.Subnet.Name, pair => pair.Subnet.Size)
                .Select((group, at) => new Subnet(group.Key, $"10.9.{at}.0/{group.Min()}")),
        ],
    };

    public NetworkSecurityGroup Rules => new("nsg-aspire")
    {
        Rules = [.. _builder.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>(), (resource, endpoint) => new SecurityRule($"{resource.Name}-{endpoint.Scheme}", 100 + endpoint.Port % 1000, TrafficDirection.Inbound, FirewallAction.Allow) { DestinationPorts = [$"{endpoint.Port}"], Description = endpoint.ToString() })],
    };

    public StorageAccount Settings => new("staspire")
    {
        Containers = [.. _builder.Resources.OfType<ContainerResource>().Select(container => container.Image.Split(':', '/')[^1])],
        Tags = [.. _builder.Resources.SelectMany(resource => resource.Environment().Select(pair => new Tag($"{resource.Name}:{pair.Key}", pair.Value.ToString()!)))],
    };

    public IotHub Hub => new(_builder.Resources[0].Name + "-hub") { Sku = IotHubSku.S1, Capacity = _builder.Resources.Count(resource => resource is ContainerResource and not BrokerResource), Tags = [new("kinds", string.Join(",", _builder.Resources.Select(resource => resource.GetType().Name).Distinct()))] };
}
