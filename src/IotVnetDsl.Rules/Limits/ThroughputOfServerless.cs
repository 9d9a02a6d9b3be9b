using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A serverless account is paid by request: nothing in it has a throughput of its own.</summary>
internal sealed class ThroughputOfServerless : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5019", "Throughput in a serverless account", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var account in context.Each<CosmosAccountView>().Where(account => account.Serverless.Is(true) == Answer.Yes))
        {
            foreach (var throughput in account.Databases.Known.SelectMany(database => database.Containers.Known.Select(container => container.Throughput).Prepend(database.Throughput)))
            {
                if (throughput.IsSet() == Answer.Yes)
                    context.Report(throughput, $"'{account.Path}' is serverless, and Azure takes no throughput there: leave it out");
            }
        }
    }
}
