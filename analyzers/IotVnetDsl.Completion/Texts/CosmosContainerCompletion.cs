using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Completion.Code;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Cosmos;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Names of the containers of a database, where an endpoint names one: <c>new CosmosEndpoint("store", Store.Database("plant"), "telemetry")</c>.</summary>
[ExportCompletionProvider(nameof(CosmosContainerCompletion), LanguageNames.CSharp)]
public sealed class CosmosContainerCompletion : TextCompletion
{
    private protected override IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation)
    {
        if (place.Argument is not { } argument
            || argument.Parameter(place.Model) is not { Name: "container", ContainingType: var type }
            || !LibraryNames.IsLibraryType(type, "CosmosEndpoint")
            || argument.Other(argument.Method(place.Model)!, "database") is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }] } database)
        {
            return [];
        }

        var key = place.Model.GetConstantValue(name, cancellation).Value as string;
        var account = MeantMember.Named(MeantMember.Receiver(database), place.Model);
        return TopologyModels.Of(place.Model.Compilation, cancellation).Meant(account, "CosmosAccount").OfType<CosmosAccountView>()
            .SelectMany(one => one.Databases.Known)
            .Where(one => key is null || one.Name.Is(key) == Answer.Yes)
            .SelectMany(one => one.Containers.Known)
            .Select(container => container.Name.Known).OfType<string>()
            .Select(container => new Offer(container));
    }
}
