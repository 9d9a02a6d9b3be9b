using IotVnetDsl;

public sealed record FilterOrder : Topology
{
    public override string Id => "filterorder";
    public override ResourceGroup ResourceGroup => new("rg-filterorder", Region.EastUS);

    // The filter is asked before the inner block is ended.
    public StorageAccount A
    {
        get
        {
            var log = "";
            bool Note(string text)
            {
                log += text;
                return true;
            }

            try
            {
                try
                {
                    throw new InvalidOperationException("x");
                }
                finally
                {
                    Note("f");
                }
            }
            catch (InvalidOperationException) when (Note("w"))
            {
                Note("c");
            }

            return new("a" + log);
        }
    }

    public StorageAccount B
    {
        get
        {
            try
            {
                throw new InvalidOperationException("known");
            }
            catch (InvalidOperationException exception) when (exception.Message == "known")
            {
                return new("b" + exception.Message);
            }
        }
    }
}
